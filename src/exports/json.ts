import * as addresses from '../domain/addresses.ts';
import type { Answer } from '../domain/answer.ts';
import type { Control, Edition, Framework } from '../domain/catalogue.ts';
import { mappingAnchor, type Crosswalk, type Mapping } from '../domain/crosswalk.ts';
import { compareText } from '../domain/finding.ts';
import type { Site } from '../domain/site.ts';
import type { Publisher } from '../domain/structured-data.ts';
import { schemaFile } from './file-names.ts';
import type {
	AnswersDocument,
	ControlDocument,
	CrosswalkDocument,
	FrameworkDocument,
	MappingDocument,
} from './json-shapes.ts';
import { crosswalkLicence, editionLicence, OUR_LICENCE } from './licences.ts';
import { sidesOf } from './sides.ts';

/** A document as the text of its file. */
export function toJson(document: object): string {
	return `${JSON.stringify(document, null, '\t')}\n`;
}

/** A list, or nothing where it is empty. */
export function orNothing<T>(list: readonly T[]): T[] | undefined {
	return list.length === 0 ? undefined : [...list];
}

/** One catalogue with what its licence lets us show. */
export function frameworkDocument(
	site: Site,
	framework: Framework,
	edition: Edition,
	publisher: Publisher,
): FrameworkDocument {
	const { id, title, shortTitle, force, about } = framework;
	return {
		$schema: `${publisher.origin}${schemaFile('framework')}`,
		key: edition.key,
		framework: { id, title, shortTitle, publisher: framework.publisher, force, about },
		edition: edition.name,
		title: edition.title,
		statement: edition.statement,
		published: edition.published,
		url: edition.url,
		status: edition.status,
		statusNote: edition.statusNote,
		idSuffix: edition.idSuffix,
		textPolicy: edition.textPolicy,
		licence: editionLicence(edition, publisher),
		verified: edition.verified,
		checked: edition.checked,
		notes: [...edition.notes],
		page: `${publisher.origin}${addresses.editionAddress(edition)}`,
		controls: [...edition.controls.values()].map((control) => ({
			...controlFields(edition, control),
			page: `${publisher.origin}${addresses.controlAddress(site, edition, control)}`,
		})),
	};
}

/** What may be shown of one control: identifiers always, titles and summaries by the policy of its edition. */
export function controlFields(edition: Edition, control: Control): Omit<ControlDocument, 'page'> {
	const { id, printedId, kind, parent, url } = control;
	const ids = { id, printedId, kind, parent, url };
	if (edition.textPolicy === 'ids') return ids;
	const { title, label, normative, guidance, confidence, note, appliesFrom, amendedBy, level } =
		control;
	const titles = {
		...ids,
		title,
		label,
		normative,
		guidance,
		otherIds: orNothing(control.otherIds),
		confidence,
		note,
		appliesFrom,
		amendedBy,
		level,
		partOf: orNothing(control.partOf),
	};
	if (edition.textPolicy === 'titles') return titles;
	const { summary, actions, evidence } = control;
	return { ...titles, summary, actions, evidence };
}

/** One mapping set with every row. */
export function crosswalkDocument(
	site: Site,
	crosswalk: Crosswalk,
	publisher: Publisher,
): CrosswalkDocument {
	const { id, title, from, to, owner, style, status, purpose, completeness, verified } = crosswalk;
	const { source } = crosswalk;
	const page = `${publisher.origin}${addresses.pairAddress(from, to)}`;
	const sides = sidesOf(site, crosswalk);
	return {
		$schema: `${publisher.origin}${schemaFile('crosswalk')}`,
		id,
		title,
		from,
		to,
		owner,
		style,
		status,
		source: {
			title: source.title,
			publisher: source.publisher,
			url: source.url,
			date: source.date,
			accessed: source.accessed,
		},
		purpose,
		completeness,
		licence: crosswalkLicence(crosswalk, [sides.from, sides.to]),
		verified,
		caveats: [...crosswalk.caveats],
		anomalies: [...crosswalk.anomalies],
		nothingFound: crosswalk.nothingFound.map(({ side, id: element, note }) => ({
			side,
			id: element,
			note,
		})),
		page,
		mappings: crosswalk.mappings.map((mapping) => ({
			...mappingFields(mapping, sides),
			page: `${page}#${mappingAnchor(crosswalk, mapping)}`,
		})),
	};
}

function mappingFields(
	mapping: Mapping,
	sides: ReturnType<typeof sidesOf>,
): Omit<MappingDocument, 'page'> {
	const { from, to, relations, rationale, rationaleType, strength, review } = mapping;
	const { disagreement, emphasis, anomaly } = mapping;
	return {
		from,
		to,
		relations: [...relations],
		rationale,
		rationaleType,
		strength,
		review,
		disagreement,
		emphasis,
		asPublished: printedFields(mapping, sides),
		anomaly,
	};
}

/** What the source prints, without titles that may not be shown; undefined where nothing is left of it. */
export function printedFields(
	{ asPublished }: Mapping,
	sides: ReturnType<typeof sidesOf>,
): MappingDocument['asPublished'] {
	if (asPublished === undefined) return undefined;
	const printed = {
		from: asPublished.from,
		fromTitle: sides.from.textPolicy === 'ids' ? undefined : asPublished.fromTitle,
		to: asPublished.to,
		toTitle: sides.to.textPolicy === 'ids' ? undefined : asPublished.toTitle,
	};
	return Object.values(printed).every((value) => value === undefined) ? undefined : printed;
}

/** Every answer with what it cites; the texts themselves are on its page. */
export function answersDocument(site: Site, publisher: Publisher): AnswersDocument {
	return {
		$schema: `${publisher.origin}${schemaFile('answers')}`,
		licence: `${OUR_LICENCE.name}, ${OUR_LICENCE.url}`,
		answers: [...site.answers.values()]
			.sort((a, b) => compareText(a.slug, b.slug))
			.map((answer) => answerFields(answer, publisher)),
	};
}

function answerFields(answer: Answer, publisher: Publisher): AnswersDocument['answers'][number] {
	const { slug, question, shortAnswer, topic, published, updated, checked, drafting } = answer;
	return {
		slug,
		question,
		shortAnswer,
		topic,
		published,
		updated,
		checked,
		drafting,
		reviewedBy: answer.reviewedBy,
		aliases: [...answer.aliases],
		cites: answer.cites.flatMap((target) => {
			if (target.kind === 'source') return [];
			return [
				{
					edition: target.edition.key,
					id: target.kind === 'control' ? target.control.id : undefined,
				},
			];
		}),
		sources: answer.sources.map(({ title, publisher: by, url }) => ({ title, publisher: by, url })),
		page: `${publisher.origin}${addresses.answerAddress(slug)}`,
	};
}
