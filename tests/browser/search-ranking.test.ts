import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSite } from '../../src/data/load-site.ts';
import {
	acrossEditionsAddress,
	answerAddress,
	controlAddress,
} from '../../src/domain/addresses.ts';
import { listPages } from '../../src/domain/page-list.ts';
import { searchKey } from '../../src/domain/search-aliases.ts';
import { isSearchable } from '../../src/domain/search-entry.ts';
import { EVERY_PAGE, nameFilter, nameGuesses } from '../../src/domain/search-query.ts';
import { suggestion } from '../../src/domain/search-suggestion.ts';
import { vocabularyOf } from '../../src/domain/search-vocabulary.ts';
import { openBuiltSearch, type BuiltSearch } from './built-search.ts';
import { JUDGED_QUERIES, JUDGED_TOPICS } from './judged-queries.ts';

const { site } = loadSite(process.cwd());
const vocabulary = vocabularyOf(site);
let search: BuiltSearch;
let addresses: BuiltSearch['addresses'];
let pagefind: BuiltSearch['pagefind'];
let firstAddresses: BuiltSearch['firstAddresses'];

beforeAll(async () => {
	search = await openBuiltSearch();
	({ addresses, pagefind, firstAddresses } = search);
});

afterAll(() => search.close());

/** For hundreds of queries on a busy machine. */
const SEVERAL_MINUTES = 300_000;

const ISO = '/frameworks/iso-42001/2023/';
const ISO_RISK = '/frameworks/iso-23894/2023/';
const NIST = '/frameworks/nist-ai-rmf/1.0/';
const OWASP = '/frameworks/owasp-llm/';

test('every page that is about something can be found', () => {
	const pages = listPages(site).filter(({ subject }) => isSearchable(subject));
	expect([...addresses.values()].sort()).toEqual(pages.map(({ address }) => address).sort());
});

describe('an id finds its page first', () => {
	test.each<[address: string, spellings: string[]]>([
		[`${ISO}a.6.2.8/`, ['A.6.2.8', 'a628', 'a.6.2.8', 'A 6.2.8', 'a 6 2 8', '6.2.8', 'B.6.2.8']],
		[
			`${ISO}a.6.2.8/`,
			['annex a.6.2.8', 'control A.6.2.8', 'iso 42001 a.6.2.8', 'ISO/IEC 42001:2023 A.6.2.8'],
		],
		[`${ISO}a.6.2.8/`, ['A.6.2.8 event logs', 'iso 42001 annex a.6.2.8']],
		[`${ISO}a.6/`, ['A.6', 'a6', 'annex a.6', 'iso 42001 A.6']],
		[`${ISO}a.10/`, ['A.10', 'a10', 'annex a.10']],
		[`${ISO}6.1.2/`, ['6.1.2', 'clause 6.1.2', 'cl. 6.1.2', '§ 6.1.2', 'iso 42001 6.1.2', '612']],
		[`${ISO}6.1/`, ['iso 42001 6.1', 'ISO/IEC 42001 clause 6.1']],
		[`${ISO_RISK}6.1/`, ['iso 23894 6.1', 'ISO/IEC 23894:2023 6.1']],
		[`${ISO}10/`, ['clause 10', '10']],
		[`${ISO_RISK}b.5/`, ['B.5', 'b5', 'iso 23894 b.5']],
		[
			`${NIST}govern-1.1/`,
			['govern 1.1', 'GOVERN 1.1', 'GV-1.1', 'gv 1.1', 'gv11', 'nist ai rmf govern 1.1'],
		],
		[`${NIST}measure-2.7/`, ['MS-2.7', 'measure 2.7', 'MEASURE-2.7', 'ms 2.7']],
		[`${NIST}measure-2.1/`, ['MS-2.1', 'measure 2.1']],
		[`${NIST}govern/`, ['govern', 'GOVERN']],
		[`${NIST}map-3/`, ['MAP 3', 'mp-3', 'map3']],
		[`${OWASP}llm06/`, ['LLM06', 'llm 06', 'llm6', 'LLM 6', 'llm-06', 'owasp llm06']],
		[`${OWASP}2025/llm06/`, ['LLM06:2025', 'llm06 2025', 'llm 6:2025', 'owasp llm06:2025']],
		[`${OWASP}2026/llm01/`, ['LLM01:2026', 'llm1 2026']],
		['/frameworks/iso-42001/', ['iso 42001', 'ISO/IEC 42001', 'iso42001', 'ISO 42001:2023']],
		['/frameworks/nist-ai-rmf/', ['NIST AI RMF', 'nist-ai-rmf']],
	])('%s', async (address, spellings) => {
		const found = await Promise.all(spellings.map((spelling) => firstAddresses(spelling)));
		expect(spellings.map((spelling, index) => `${spelling} → ${found[index]}`)).toEqual(
			spellings.map((spelling) => `${spelling} → ${address}`),
		);
	});

	const controls = [...site.editions.values()].flatMap((edition) => {
		const family = site.frameworks.find(({ id }) => id === edition.framework);
		const isShared = (family?.editions.length ?? 0) > 1;
		return [...edition.controls.values()].map((control) => ({
			edition,
			control,
			isShared,
			/** Of the page that explains it. */
			address: controlAddress(site, edition, control).replace(/#.*/, ''),
			written: `${control.kind === 'annex' ? 'Annex ' : ''}${control.printedId.replace(/^Annex /, '')}`,
		}));
	});

	test('every control answers to its printed id and to its other names', async () => {
		const missed: string[] = [];
		for (const { control, written, address } of controls) {
			for (const typed of [written, ...control.otherIds]) {
				const { results } = await pagefind.search(EVERY_PAGE, {
					filters: { [nameFilter(searchKey(typed))]: searchKey(typed) },
				});
				const found = results.map(({ id }) => addresses.get(id));
				if (!found.includes(address)) missed.push(`${typed} → ${found.join(' ')}`);
			}
		}
		expect(missed).toEqual([]);
	});

	const kinds = Map.groupBy(controls, ({ edition, control }) => `${edition.key} ${control.kind}`);
	const samples = [...kinds].flatMap(([kind, [first, ...more]]) =>
		[first, more.at(-1)].flatMap((one) =>
			one === undefined ? [] : [[kind, one.written, one] as const],
		),
	);

	/** Pages that answer to a name; several where frameworks share it, or where only its dots tell two ids apart. */
	async function pagesNamed(written: string): Promise<(string | undefined)[]> {
		const { results } = await pagefind.search(EVERY_PAGE, {
			filters: { [nameFilter(searchKey(written))]: searchKey(written) },
		});
		return results.map(({ id }) => addresses.get(id));
	}

	test.each(samples)('for a %s: %s', async (_, written, { edition, address }) => {
		const named = await pagesNamed(written);
		expect(named).toContain(address);
		const home = `/frameworks/${edition.framework}/`;
		const [inFramework] = await firstAddresses(`${edition.citeAs} ${written}`);
		expect(named.filter((one) => one?.startsWith(home))).toContain(inFramework);
		const [alone] = await firstAddresses(written);
		expect(named).toContain(alone);
	});

	test('for every id that several editions use, the page of all editions', async () => {
		const shared = controls.filter(({ isShared }) => isShared);
		const missed: string[] = [];
		for (const { edition, control } of shared) {
			const [first] = await firstAddresses(control.id);
			if (first !== acrossEditionsAddress(edition.framework, control.id))
				missed.push(`${control.id} → ${first}`);
		}
		expect([shared.length > 0, missed]).toEqual([true, []]);
	});
});

describe('words find the page that is meant', () => {
	test.each(
		[...site.answers.values()].map((answer) => [answer.question, answerAddress(answer.slug)]),
	)('%s is the first result for its own words', async (question, address) => {
		expect(await firstAddresses(question)).toEqual([address]);
	});

	/** Whether a wording names a control or a catalogue, whose page then comes first. */
	async function isName(wording: string): Promise<boolean> {
		for (const { key } of nameGuesses(wording)) {
			const { results } = await pagefind.search(EVERY_PAGE, {
				filters: { [nameFilter(key)]: key },
			});
			if (results.length > 0) return true;
		}
		return false;
	}

	test(
		'every other wording of a question finds it among the first three',
		async () => {
			const missed: string[] = [];
			for (const answer of site.answers.values()) {
				for (const alias of answer.aliases) {
					if (await isName(alias)) continue;
					const first = await firstAddresses(alias, 3);
					if (!first.includes(answerAddress(answer.slug)))
						missed.push(`${alias} → ${first.join(' ')}`);
				}
			}
			expect(missed).toEqual([]);
		},
		SEVERAL_MINUTES,
	);

	test.each<[query: string, address: string]>([
		['statement of applicability', '/answers/iso-42001-statement-of-applicability/'],
		['soa', '/answers/iso-42001-statement-of-applicability/'],
		['ai policy', '/answers/iso-42001-ai-policy/'],
		['impact assessment', '/answers/iso-42001-ai-system-impact-assessment/'],
		['risk assessment', '/answers/iso-42001-ai-risk-assessment/'],
		['event logs', '/answers/iso-42001-a-6-2-8-event-logs/'],
		['logging', '/answers/iso-42001-a-6-2-8-event-logs/'],
		['audit trail', '/answers/iso-42001-a-6-2-8-event-logs/'],
		['what logs does iso 42001 require', '/answers/iso-42001-a-6-2-8-event-logs/'],
		['how do I log the prompts of my agent', '/answers/what-to-log-for-ai-systems/'],
		['annex a controls list', '/answers/iso-42001-annex-a-controls-list/'],
		['difference between 42001 and 23894', '/answers/iso-42001-vs-iso-23894/'],
		['risk sources', '/answers/iso-23894-ai-risk-sources/'],
		['suppliers', '/answers/iso-42001-a-10-suppliers-and-customers/'],
		['vendor risk', '/answers/iso-42001-a-10-suppliers-and-customers/'],
		['life cycle', '/answers/iso-42001-a-6-life-cycle-controls/'],
		['data provenance', `${ISO}a.7.5/`],
		['internal audit', `${ISO}9.2/`],
		['management review inputs', `${ISO}9.3.2/`],
		['competence', `${ISO}7.2/`],
		['documented information', `${ISO}7.5/`],
		['corrective action', `${ISO}10.2/`],
		['owasp prompt injection', '/answers/what-is-prompt-injection/'],
		['excessive agency', '/answers/owasp-excessive-agency/'],
		['system prompt leakage', `${OWASP}2025/llm07/`],
		['owasp llm top 10 2025', `${OWASP}2025/`],
		['owasp llm top 10', OWASP],
		['nist ai rmf to iso 42001', '/answers/nist-ai-rmf-to-iso-42001-mapping/'],
		['crosswalk iso 42001 nist', '/answers/nist-ai-rmf-to-iso-42001-mapping/'],
		['nist ai rmf iso 42001 mapping', '/crosswalks/nist-ai-rmf-1.0--iso-42001-2023/'],
		['owasp vs mitre', '/crosswalks/mitre-atlas-2026.09--owasp-llm-2023/'],
		['eu ai act iso 42001', '/answers/iso-42001-vs-eu-ai-act/'],
		['glossary', '/glossary/'],
		['false claims', '/wrong-but-widespread/'],
		['csv download', '/data/'],
		['changelog', '/changes/'],
	])('%s has its page among the first three', async (query, address) => {
		expect(await firstAddresses(query, 3)).toContain(address);
	});
});

describe('queries as people type them, judged by hand', () => {
	const COUNT_MIN = 60;
	const FOUND_MIN = 0.95; // of them with the right page among the first three

	test('are about every topic, and none is the question or an alias of its page', () => {
		expect(JUDGED_QUERIES.length).toBeGreaterThanOrEqual(COUNT_MIN);
		expect(JUDGED_TOPICS.toSorted()).toEqual(site.topics.map(({ slug }) => slug).toSorted());
		const spoonFed = JUDGED_QUERIES.filter(({ query, right }) =>
			right.some((slug) => {
				const answer = site.answers.get(slug);
				if (answer === undefined) throw new Error(`There is no answer "${slug}".`);
				return [answer.question, ...answer.aliases].includes(query);
			}),
		);
		expect(spoonFed).toEqual([]);
	});

	const isRight = async (query: string, right: readonly string[]) => {
		const first = await firstAddresses(query, 3);
		return right.some((slug) => first.includes(answerAddress(slug)));
	};

	test(
		`have the right page among the first three in at least ${FOUND_MIN * 100} of 100 cases`,
		async () => {
			const missed: string[] = [];
			const lost: string[] = [];
			for (const { query, right } of JUDGED_QUERIES) {
				if (await isRight(query, right)) continue;
				const meant = suggestion(query, vocabulary, () => false);
				missed.push(`${query} → ${meant ?? 'nothing'} is suggested`);
				if (meant === undefined || !(await isRight(meant, right))) lost.push(query);
			}
			const found = JUDGED_QUERIES.length - missed.length;
			console.log(
				[`Judged queries: ${found} of ${JUDGED_QUERIES.length} found.`, ...missed].join('\n'),
			);
			expect(found / JUDGED_QUERIES.length, missed.join('\n')).toBeGreaterThanOrEqual(FOUND_MIN);
			expect(lost, 'found neither by itself nor by what is suggested').toEqual([]);
		},
		SEVERAL_MINUTES,
	);
});
