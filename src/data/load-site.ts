import type { AboutPage, Answer, Topic } from '../domain/answer.ts';
import type { Framework } from '../domain/catalogue.ts';
import { resolveCitation, targetKey, type CitationTarget } from '../domain/citation-target.ts';
import { controlKey, indexMappings } from '../domain/crosswalk.ts';
import { compareText, type Finding } from '../domain/finding.ts';
import type { FalseClaim } from '../domain/false-claim.ts';
import { gathered } from '../domain/gathered.ts';
import type { Prose } from '../domain/prose.ts';
import type { ProseDocument, Site } from '../domain/site.ts';
import type { Term } from '../domain/term.ts';
import type { Source } from '../schemas/answer.ts';
import { deepFreeze } from './deep-freeze.ts';
import { readAgreement } from './read-agreement.ts';
import {
	readAnswers,
	readFalseClaims,
	readPages,
	readTerms,
	readTopics,
	type AnswerFile,
	type FalseClaimFile,
	type PageFile,
	type TermFile,
	type TopicFile,
} from './read-content.ts';
import { readCrosswalks } from './read-crosswalks.ts';
import { readFrameworks } from './read-frameworks.ts';
import { readHistory } from './read-history.ts';
import { readQuestionnaires } from './read-questionnaires.ts';
import { folderFaults } from './folder-faults.ts';
import { FOLDERS, misnamedFiles } from './misnamed-files.ts';

/** The site, and what could not be read of it. */
export interface LoadedSite {
	readonly site: Site;
	/** Faults of syntax and schema; the rules in `src/checks/` find the others. */
	readonly findings: readonly Finding[];
}

/** Reads, validates, joins and freezes everything below `content/` and `data/` of the project at `root`. */
export function loadSite(root: string): LoadedSite {
	const { frameworks, findings: frameworkFindings } = readFrameworks(root);
	const { crosswalks, findings: crosswalkFindings } = readCrosswalks(root);
	const { questionnaires, findings: questionnaireFindings } = readQuestionnaires(root, frameworks);
	const { agreement, findings: agreementFindings } = readAgreement(root);
	const { history, findings: historyFindings } = readHistory(root);
	const findings = [
		...folderFaults(root, FOLDERS),
		...misnamedFiles(root),
		...frameworkFindings,
		...crosswalkFindings,
		...questionnaireFindings,
		...agreementFindings,
		...historyFindings,
	];
	const topicFiles = readTopics(root, findings);
	const answerFiles = readAnswers(root, findings);
	const pageFiles = readPages(root, findings);
	const termFiles = readTerms(root, findings);
	const claimFiles = readFalseClaims(root, findings);
	const answers = answerFiles.flatMap((file) => toAnswer(file, frameworks));
	const topics = topicFiles.flatMap((file) => toTopic(file, answers)).sort(byOrder);
	const answersInOrder = inReadingOrder(answers, topics);
	const site: Site = {
		frameworks,
		editions: new Map(frameworks.flatMap(({ editions }) => editions.map((edition) => [edition.key, edition]))),
		crosswalks,
		mappings: indexMappings(crosswalks),
		topics,
		answers: answersInOrder,
		pages: pageFiles.flatMap(toPage).sort(byOrder),
		terms: termFiles.flatMap((file) => toTerm(file, frameworks)).sort(byName),
		falseClaims: inOrderOf(answersInOrder, claimFiles.flatMap((file) => toFalseClaim(file, frameworks))),
		questionnaires,
		agreement,
		history,
		citing: indexCiting(answers),
		documents: [...topicFiles, ...answerFiles, ...pageFiles, ...termFiles, ...claimFiles].map((file) => file.document),
	};
	return { site: deepFreeze(site), findings };
}

function toAnswer(file: AnswerFile, frameworks: readonly Framework[]): Answer[] {
	const { document, frontMatter } = file;
	if (frontMatter === undefined) return [];
	return [
		{ ...frontMatter, ...citingText(document, frontMatter, frameworks) },
	];
}

function citedTargets(
	prose: Prose,
	frameworks: readonly Framework[],
	sources: readonly Source[],
): CitationTarget[] {
	const targets = new Map<string, CitationTarget>();
	for (const { parsed } of prose.citations) {
		for (const item of parsed.ok ? parsed.citation.items : []) {
			const resolution = resolveCitation(item, frameworks, sources);
			for (const target of resolution.ok ? resolution.targets : []) {
				if (!targets.has(targetKey(target))) targets.set(targetKey(target), target);
			}
		}
	}
	return [...targets.values()];
}

function toTopic(file: TopicFile, answers: readonly Answer[]): Topic[] {
	const { document, frontMatter } = file;
	if (frontMatter === undefined) return [];
	const own = answers.filter((answer) => answer.topic === document.slug);
	const rank = (answer: Answer) => {
		const index = frontMatter.answers.indexOf(answer.slug);
		return index === -1 ? Infinity : index;
	};
	own.sort((a, b) => compareNumbers(rank(a), rank(b)) || compareText(a.question, b.question));
	return [
		{
			...frontMatter,
			slug: document.slug,
			prose: document.prose,
			answers: own.map((answer) => answer.slug),
			at: document.locate([]),
			locate: (path) => document.locate(path),
		},
	];
}

function toPage({ document, frontMatter }: PageFile): AboutPage[] {
	if (frontMatter === undefined) return [];
	return [{ ...frontMatter, slug: document.slug, at: document.locate([]) }];
}

function toTerm({ document, frontMatter }: TermFile, frameworks: readonly Framework[]): Term[] {
	return frontMatter === undefined ? [] : [{ ...frontMatter, ...citingText(document, frontMatter, frameworks) }];
}

function toFalseClaim({ document, frontMatter }: FalseClaimFile, frameworks: readonly Framework[]): FalseClaim[] {
	return frontMatter === undefined ? [] : [{ ...frontMatter, ...citingText(document, frontMatter, frameworks) }];
}

/** What every text with citations has beside its front matter. */
function citingText(
	document: ProseDocument,
	{ sources }: { readonly sources: readonly Source[] },
	frameworks: readonly Framework[],
) {
	return {
		slug: document.slug,
		prose: document.prose,
		cites: citedTargets(document.prose, frameworks, sources),
		at: document.locate([]),
		locate: (path: readonly PropertyKey[]) => document.locate(path),
	};
}

function byName(a: Term, b: Term): number {
	return compareText(a.term.toLowerCase(), b.term.toLowerCase());
}

/** In the order of the first answer that each touches: claims on one subject stand together. */
function inOrderOf(answers: ReadonlyMap<string, Answer>, claims: FalseClaim[]): FalseClaim[] {
	const slugs = [...answers.keys()];
	const rank = (claim: FalseClaim) => slugs.indexOf(claim.answers[0] ?? '');
	return claims.sort((a, b) => compareNumbers(rank(a), rank(b)) || compareText(a.slug, b.slug));
}

function compareNumbers(a: number, b: number): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

function byOrder(a: Topic | AboutPage, b: Topic | AboutPage): number {
	return a.order - b.order || compareText(a.slug, b.slug);
}

function inReadingOrder(answers: readonly Answer[], topics: readonly Topic[]): Map<string, Answer> {
	const bySlug = new Map(answers.map((answer) => [answer.slug, answer]));
	const listed = topics.flatMap((topic) => topic.answers);
	const slugs = new Set([...listed, ...bySlug.keys()]);
	return new Map([...slugs].flatMap((slug) => {
		const answer = bySlug.get(slug);
		return answer === undefined ? [] : [[slug, answer] as const];
	}));
}

function indexCiting(answers: readonly Answer[]): Map<string, Answer[]> {
	return gathered(
		answers.flatMap((answer) =>
			answer.cites.flatMap((target) =>
				target.kind === 'control' ? [[controlKey(target.edition.key, target.control.id), answer] as const] : [],
			),
		),
	);
}
