import type { Crosswalk, Mapping } from '../../../src/domain/crosswalk.ts';
import type { Site } from '../../../src/domain/site.ts';
import {
	makeAnswer,
	makeCrosswalk,
	makeEdition,
	makeFramework,
	makeMapping,
	makeSite,
	makeSource,
} from '../domain/sketches.ts';

/** A small site in which every field of a row, every style and every awkward identifier occurs. */

export const PUBLISHER = { name: 'A site', origin: 'https://site.example' };

/** What a spreadsheet would run, and what breaks tables that are written carelessly. */
const AWKWARD =
	'=HYPERLINK("https://evil.example") says "no", for one; \'x\' and a\ttab & <b>bold</b>';

const law = makeEdition({
	framework: 'a-law',
	name: '2026.09',
	shortTitle: 'A Law',
	controls: [
		{ id: 'Chapter III', title: 'High-risk systems', kind: 'chapter' },
		{ id: 'Chapter III Section 1', title: 'Classes', kind: 'section', parent: 'Chapter III' },
		{ id: 'Article 15', title: 'Accuracy', kind: 'article', parent: 'Chapter III Section 1' },
		{ id: '2.1', label: '+1 for numbers', kind: 'article', parent: 'Chapter III Section 1' },
		{ id: '2.10', title: '-10, not -1', kind: 'article', summary: '@home, in our words.' },
	],
});

const matrix = makeEdition({
	framework: 'matrix',
	name: '1.1',
	textPolicy: 'ids',
	controls: [
		{ id: 'A&A', title: 'SECRET TITLE of a domain', kind: 'domain' },
		{
			id: 'A&A-01',
			title: 'SECRET TITLE of a control',
			summary: 'SECRET SUMMARY that must not be shown anywhere.',
			otherIds: ['SECRET-1'],
			parent: 'A&A',
		},
	],
});

const list = (name: string, status: 'current' | 'superseded') =>
	makeEdition({
		framework: 'list',
		name,
		status,
		published: `${name}-01-01`,
		idSuffix: `:${name}`,
		citeAs: 'LIST',
		controls: [
			{ id: 'L01', title: `First of ${name}`, kind: 'risk', otherIds: ['L-1', 'L1'] },
			{ id: 'L02', title: `Second of ${name}`, kind: 'risk' },
		],
	});
const [older, newer] = [list('2025', 'superseded'), list('2026', 'current')];

const fullRow: Partial<Mapping> = {
	rationale: AWKWARD,
	rationaleType: 'semantic',
	strength: 0,
	review: 'second-read',
	disagreement: '-2: the second reader holds that it says more, "much more".',
	emphasis: 'supporting',
	asPublished: { from: '2,1', fromTitle: 'Printed, first', to: 'B.1', toTitle: 'Printed' },
	anomaly: 'Printed twice in the source.',
};

const setTheory = makeCrosswalk(
	law.key,
	newer.key,
	[
		makeMapping('Article 15', 'L01', ['equal'], fullRow),
		makeMapping('2.1', 'L01', ['subset-of'], { ...fullRow, strength: 10, review: 'drafted' }),
		makeMapping('2.1', 'L02', ['superset-of'], { rationaleType: 'functional' }),
		makeMapping('2.10', 'L02', ['intersects-with'], { emphasis: 'primary' }),
		makeMapping('Chapter III Section 1', 'L02', ['not-related-to']),
	],
	{
		id: `${law.key}--${newer.key}.ours`,
		owner: 'us',
		style: 'set-theory',
		nothingFound: [
			{ side: 'from', id: 'Chapter III', note: 'Read as a whole, "nothing" found.' },
			{ side: 'to', id: 'L02', note: '+ nothing either.' },
		],
	},
);

const editionMap = makeCrosswalk(
	older.key,
	newer.key,
	[
		makeMapping('L01', 'L02', ['moved', 'renamed', 'widened'], { rationale: 'Moved and grew.' }),
		makeMapping('L02', undefined, ['dropped'], { rationale: 'It has no successor.' }),
		makeMapping(undefined, 'L01', ['new']),
	],
	{ id: `${older.key}--${newer.key}.ours`, owner: 'us', style: 'edition' },
);

const supportive = makeCrosswalk(
	newer.key,
	law.key,
	[
		makeMapping('L01', 'Article 15', ['supports'], fullRow),
		makeMapping('L01', '2.1', ['supported-by']),
		makeMapping('L01', '2.10', ['identical']),
		makeMapping('L02', 'Article 15', ['equivalent']),
		makeMapping('L02', '2.1', ['contrary']),
		makeMapping('L02', '2.10', ['not-related-to']),
	],
	{ id: `${newer.key}--${law.key}.ours`, owner: 'us', style: 'supportive', status: 'draft' },
);

const concept = makeCrosswalk(
	law.key,
	matrix.key,
	[
		makeMapping('Article 15', 'A&A-01', ['related'], {
			asPublished: { to: 'AA-01', toTitle: 'SECRET TITLE as printed' },
		}),
		makeMapping('2.10', 'A&A'),
	],
	{ completeness: 'partial: two of many', status: 'superseded', caveats: ['Old.'] },
);

const withinOne = makeCrosswalk(
	newer.key,
	newer.key,
	[
		makeMapping('L01', 'L02', ['mitigates']),
		makeMapping('L02', 'L01', ['governed-by'], { rationale: 'Who decides is decided there.' }),
	],
	{ style: 'mitigation', anomalies: ['One row is there twice.'] },
);

const onlyNew = makeCrosswalk(older.key, law.key, [makeMapping(undefined, '2.1', ['new'])], {
	style: 'edition',
});

export const crosswalks: readonly Crosswalk[] = [
	setTheory,
	editionMap,
	supportive,
	concept,
	withinOne,
];

const answer = makeAnswer(
	'an-answer',
	[
		{ kind: 'edition', edition: law },
		...[...newer.controls.values()].map((control) => ({
			kind: 'control' as const,
			edition: newer,
			control,
		})),
		{ kind: 'source', source: makeSource('a-work'), locator: 'p. 4' },
	],
	{ sources: [makeSource('a-work')], aliases: ['another wording'] },
);

/** Holds also a set that OSCAL cannot express: no row of it has two sides. */
export const smallSite: Site = makeSite({
	frameworks: [
		makeFramework('a-law', 'A Law', [law]),
		makeFramework('list', 'The List', [newer, older]),
		makeFramework('matrix', 'Matrix', [matrix]),
	],
	crosswalks: [...crosswalks, onlyNew],
	answers: [answer],
});

export { concept, editionMap, law, matrix, newer, onlyNew, setTheory, supportive, withinOne };
