import { agreementPair } from './agreement-pair.ts';
import { agreementRating } from './agreement-rating.ts';
import { addressGone } from './address-gone.ts';
import { articleWithoutAct } from './article-without-act.ts';
import { bareId } from './bare-id.ts';
import { blockAttribute } from './block-attribute.ts';
import { blockTarget } from './block-target.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { certifiedAgainst } from './certified-against.ts';
import { citationPlace } from './citation-place.ts';
import { citationSyntax } from './citation-syntax.ts';
import { contradictoryMapping } from './contradictory-mapping.ts';
import { contradictedDerivation } from './contradicted-derivation.ts';
import { controlName } from './control-name.ts';
import { controlParent } from './control-parent.ts';
import { controlSlugRule } from './control-slug.ts';
import { crosswalkEdition } from './crosswalk-edition.ts';
import { crosswalkName } from './crosswalk-name.ts';
import { dateOrder } from './date-order.ts';
import { doubledYear } from './doubled-year.ts';
import { duplicateAlias } from './duplicate-alias.ts';
import { duplicateDescription } from './duplicate-description.ts';
import { duplicateMapping } from './duplicate-mapping.ts';
import { duplicateQuestion } from './duplicate-question.ts';
import { duplicateSlug } from './duplicate-slug.ts';
import { duplicateSource } from './duplicate-source.ts';
import { duplicateTerm } from './duplicate-term.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { editionCounts } from './edition-counts.ts';
import { editionMissing } from './edition-missing.ts';
import { editionUnnamed } from './edition-unnamed.ts';
import { emptyHeaderCell } from './empty-header-cell.ts';
import { emptyTopic } from './empty-topic.ts';
import { fillIn } from './fill-in.ts';
import { futureDate } from './future-date.ts';
import { headingOrder } from './heading-order.ts';
import { insecureLink } from './insecure-link.ts';
import { listedAnswer } from './listed-answer.ts';
import { mappingControl } from './mapping-control.ts';
import { mappingDirection } from './mapping-direction.ts';
import { mappingRationale } from './mapping-rationale.ts';
import { mappingRelation } from './mapping-relation.ts';
import { mappingSides } from './mapping-sides.ts';
import { movedAddress } from './moved-address.ts';
import { mappingStrength } from './mapping-strength.ts';
import { mappingTitle } from './mapping-title.ts';
import { noCitation } from './no-citation.ts';
import { readinessAnswer } from './readiness-answer.ts';
import { readinessBands } from './readiness-bands.ts';
import { readinessChanges } from './readiness-changes.ts';
import { readinessCitation } from './readiness-citation.ts';
import { readinessContext } from './readiness-context.ts';
import { readinessDomain } from './readiness-domain.ts';
import { readinessFrameworks } from './readiness-frameworks.ts';
import { readinessId } from './readiness-id.ts';
import { readinessVersion } from './readiness-version.ts';
import { orphanAnswer } from './orphan-answer.ts';
import { redirectLoop } from './redirect-loop.ts';
import { relatedAnswer } from './related-answer.ts';
import { relatedTerm } from './related-term.ts';
import { relativeLink } from './relative-link.ts';
import { remoteImage } from './remote-image.ts';
import { sharedWording } from './shared-wording.ts';
import { staleAnswer } from './stale-answer.ts';
import { supersededEdition } from './superseded-edition.ts';
import { textPolicyRule } from './text-policy.ts';
import { topicAnswers } from './topic-answers.ts';
import { topicFolder } from './topic-folder.ts';
import { unknownBlock } from './unknown-block.ts';
import { unknownControl } from './unknown-control.ts';
import { unknownEdition } from './unknown-edition.ts';
import { unknownFramework } from './unknown-framework.ts';
import { unknownSource } from './unknown-source.ts';
import { unknownTopic } from './unknown-topic.ts';
import { unsourcedFigure } from './unsourced-figure.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unusedSource } from './unused-source.ts';
import { unusedTerm } from './unused-term.ts';
import { voluntaryWording } from './voluntary-wording.ts';
import { wrongTitle } from './wrong-title.ts';
import type { Rule } from './rule.ts';

/** Every rule. */
export const rules: readonly Rule[] = [
	citationSyntax,
	unknownFramework,
	unknownEdition,
	editionMissing,
	unknownControl,
	unknownSource,
	citationPlace,
	bareId,
	wrongTitle,
	noCitation,
	unusedSource,
	duplicateSource,
	doubledYear,
	fillIn,
	duplicateQuestion,
	duplicateSlug,
	duplicateAlias,
	duplicateTitle,
	duplicateDescription,
	topicFolder,
	unknownTopic,
	emptyTopic,
	topicAnswers,
	relatedAnswer,
	redirectLoop,
	addressGone,
	movedAddress,
	dateOrder,
	futureDate,
	brokenLink,
	brokenAnchor,
	relativeLink,
	insecureLink,
	unsafeLink,
	remoteImage,
	headingOrder,
	unknownBlock,
	blockAttribute,
	blockTarget,
	controlParent,
	controlName,
	controlSlugRule,
	editionCounts,
	textPolicyRule,
	sharedWording,
	crosswalkEdition,
	crosswalkName,
	mappingControl,
	mappingSides,
	mappingRelation,
	mappingDirection,
	mappingRationale,
	duplicateMapping,
	contradictoryMapping,
	mappingTitle,
	mappingStrength,
	contradictedDerivation,
	supersededEdition,
	agreementPair,
	agreementRating,
	readinessVersion,
	readinessId,
	readinessDomain,
	readinessContext,
	readinessCitation,
	readinessFrameworks,
	readinessAnswer,
	readinessBands,
	readinessChanges,
	unusedTerm,
	duplicateTerm,
	relatedTerm,
	listedAnswer,
	articleWithoutAct,
	certifiedAgainst,
	editionUnnamed,
	emptyHeaderCell,
	orphanAnswer,
	staleAnswer,
	unsourcedFigure,
	voluntaryWording,
];
