import { NO_HISTORY } from '../../../src/domain/history.ts';
import type { Answer, Topic } from '../../../src/domain/answer.ts';
import {
	controlSlug,
	editionKey,
	type Control,
	type Edition,
	type Framework,
} from '../../../src/domain/catalogue.ts';
import { targetKey, type CitationTarget } from '../../../src/domain/citation-target.ts';
import {
	controlKey,
	indexMappings,
	type Crosswalk,
	type Mapping,
} from '../../../src/domain/crosswalk.ts';
import type { Location } from '../../../src/domain/finding.ts';
import type { Prose } from '../../../src/domain/prose.ts';
import type { Site } from '../../../src/domain/site.ts';
import type { Source } from '../../../src/schemas/answer.ts';
import type { Relation } from '../../../src/schemas/crosswalk.ts';
import type { ControlKind } from '../../../src/schemas/framework.ts';

/** Records of the domain with every field filled in; a test says only what it is about. */

const placeIn = (file: string): Location => ({ file, line: 1, column: 1 });

const NO_PROSE: Prose = {
	citations: [],
	texts: [],
	links: [],
	headings: [],
	blocks: [],
	passages: [],
	tables: [],
	words: 0,
	isUnread: false,
};

/** What a test says of a control; the rest is filled in. */
export type ControlSketch = Pick<Control, 'id'> &
	Partial<Pick<Control, 'parent' | 'title' | 'label' | 'summary' | 'guidance' | 'otherIds'>> & {
		kind?: ControlKind;
	};

export type EditionSketch = Partial<
	Pick<Edition, 'idSuffix' | 'status' | 'published' | 'textPolicy' | 'shortTitle' | 'citeAs'>
> & { framework: string; name: string; controls: readonly ControlSketch[] };

export function makeEdition(sketch: EditionSketch): Edition {
	const { framework, name, controls, ...rest } = sketch;
	const key = editionKey(framework, name);
	const file = `data/frameworks/${framework}/${name}.yaml`;
	return {
		title: `Title of ${key}`,
		statement: name,
		published: '2023-01-01',
		url: `https://example.org/${key}`,
		status: 'current',
		textPolicy: 'own-words',
		untitledKinds: [],
		licence: 'A licence',
		counts: {},
		verified: 'Made up',
		checked: '2026-01-01',
		notes: [],
		sources: [{ title: 'A source' }],
		shortTitle: key,
		citeAs: key,
		...rest,
		key,
		framework,
		name,
		controls: new Map(
			controls.map((control) => [control.id, makeControl(control, sketch, file, key)]),
		),
		at: placeIn(file),
		locate: () => placeIn(file),
	};
}

function makeControl(
	sketch: ControlSketch,
	edition: EditionSketch,
	file: string,
	key: string,
): Control {
	const { id, title, label } = sketch;
	return {
		kind: 'control',
		otherIds: [],
		seenIn: [],
		titleVariants: [],
		partOf: [],
		...sketch,
		edition: key,
		printedId: `${id}${edition.idSuffix ?? ''}`,
		slug: controlSlug(id),
		heading: title ?? label ?? id,
		isOurLabel: title === undefined && label !== undefined,
		children: edition.controls.filter((other) => other.parent === id).map((other) => other.id),
		at: placeIn(file),
		locate: () => placeIn(file),
	};
}

export function makeFramework(
	id: string,
	shortTitle: string,
	editions: readonly Edition[],
): Framework {
	return {
		id,
		title: `${shortTitle}, in full`,
		shortTitle,
		publisher: 'A publisher',
		force: 'guidance',
		about: 'What it is and who uses it, in our own words, for a test.',
		editions,
		at: placeIn(`data/frameworks/${id}/framework.yaml`),
	};
}

export function makeMapping(
	from: string | undefined,
	to: string | undefined,
	relations: readonly Relation[] = ['related'],
	more: Partial<Mapping> = {},
): Mapping {
	const at = placeIn('data/crosswalks/some.yaml');
	return { from, to, relations, at, locate: () => at, ...more };
}

export function makeCrosswalk(
	from: string,
	to: string,
	mappings: readonly Mapping[],
	more: Partial<Crosswalk> = {},
): Crosswalk {
	const at = placeIn(`data/crosswalks/${from}--${to}.theirs.yaml`);
	return {
		id: `${from}--${to}.theirs`,
		title: 'Theirs',
		from,
		to,
		owner: 'publisher',
		style: 'concept-crosswalk',
		status: 'published',
		source: {
			title: 'A table',
			publisher: 'A publisher',
			url: 'https://example.org/table',
			date: '2024',
			accessed: '2026-01-01',
		},
		purpose: 'Who uses it and for what, in two sentences. This is the second.',
		completeness: 'complete',
		nothingFound: [],
		licence: 'A licence',
		verified: 'Made up',
		caveats: [],
		anomalies: [],
		mappings,
		isInverted: false,
		at,
		locate: () => at,
		...more,
	};
}

export function makeSource(id: string, more: Partial<Source> = {}): Source {
	return {
		id,
		title: `Work ${id}`,
		publisher: 'A publisher',
		url: `https://example.org/${id}`,
		accessed: '2026-01-01',
		...more,
	};
}

export function makeAnswer(
	slug: string,
	cites: readonly CitationTarget[] = [],
	more: Partial<Answer> = {},
): Answer {
	const at = placeIn(`content/answers/a-topic/${slug}.mdx`);
	return {
		question: `What is ${slug}?`,
		shortAnswer: `The short answer to ${slug}.`,
		topic: 'a-topic',
		published: '2026-01-01',
		updated: '2026-01-02',
		checked: '2026-01-03',
		drafting: 'human',
		sources: [],
		aliases: [],
		redirectFrom: [],
		related: [],
		slug,
		prose: NO_PROSE,
		cites,
		at,
		locate: () => at,
		...more,
	};
}

export function makeTopic(slug: string, more: Partial<Topic> = {}): Topic {
	const at = placeIn(`content/topics/${slug}.mdx`);
	return {
		label: `Label of ${slug}`,
		order: 1,
		description: 'A description of the topic that is long enough to serve a search result.',
		answers: [],
		slug,
		prose: NO_PROSE,
		at,
		locate: () => at,
		...more,
	};
}

export function makeSite(parts: {
	frameworks?: readonly Framework[];
	crosswalks?: readonly Crosswalk[];
	topics?: readonly Topic[];
	answers?: readonly Answer[];
}): Site {
	const { frameworks = [], crosswalks = [], topics = [], answers = [] } = parts;
	const editions = frameworks.flatMap((framework) => framework.editions);
	const cited = new Set(answers.flatMap((answer) => answer.cites.map(targetKey)));
	const controls = editions.flatMap((edition) =>
		[...edition.controls.values()].map((control) => ({ edition, control })),
	);
	return {
		frameworks,
		editions: new Map(editions.map((edition) => [edition.key, edition])),
		crosswalks,
		mappings: indexMappings(crosswalks),
		topics,
		answers: new Map(answers.map((answer) => [answer.slug, answer])),
		citing: new Map(
			controls
				.map((place) => ({ ...place, key: targetKey({ kind: 'control', ...place }) }))
				.filter(({ key }) => cited.has(key))
				.map(({ edition, control, key }) => [
					controlKey(edition.key, control.id),
					answers.filter((answer) => answer.cites.map(targetKey).includes(key)),
				]),
		),
		pages: [],
		terms: [],
		falseClaims: [],
		questionnaires: [],
		agreement: undefined,
		history: NO_HISTORY,
		documents: [],
	};
}
