import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import type { PageSubject } from '../../../src/domain/breadcrumbs.ts';
import type { Edition } from '../../../src/domain/catalogue.ts';
import { listPages } from '../../../src/domain/page-list.ts';
import { isSearchable, searchEntry } from '../../../src/domain/search-entry.ts';
import { controlOf } from './small-site.ts';

const { site } = loadSite(process.cwd());

const editionOf = (key: string): Edition => {
	const edition = site.editions.get(key);
	if (edition === undefined) throw new Error(`There is no ${key}.`);
	return edition;
};

const controlSubject = (key: string, id: string) => {
	const edition = editionOf(key);
	return { kind: 'control', edition, control: controlOf(edition, id) } as const;
};

const familyOf = (id: string) => {
	const framework = site.frameworks.find((candidate) => candidate.id === id);
	if (framework === undefined) throw new Error(`There is no ${id}.`);
	return framework;
};

describe('searchEntry', () => {
	test('of a control names it by its id and says where it stands', () => {
		expect(searchEntry(site, controlSubject('iso-42001-2023', 'A.6.2.8'))).toEqual({
			kind: 'control',
			contents: [],
			title: 'ISO/IEC 42001 A.6.2.8 AI system recording of event logs',
			context: 'ISO/IEC 42001 › 2023 › A › A.6 › A.6.2',
			topic: undefined,
			frameworks: ['iso-42001'],
			names: ['a628', 'b628', '628'],
			aliases: ['a628', '628', 'b628', 'annex'],
		});
	});

	test('leaves an id that several editions use to the page of all of them', () => {
		const framework = familyOf('owasp-llm');
		const across = { kind: 'across-editions', framework, id: 'LLM06' } as const;
		expect(searchEntry(site, across).names).toEqual(['llm06']);
		expect(searchEntry(site, controlSubject('owasp-llm-2025', 'LLM06')).names).toEqual([
			'llm062025',
		]);
	});

	test('names a catalogue by its edition only where there are others', () => {
		const names = (subject: Exclude<PageSubject, { kind: 'section' }>) =>
			searchEntry(site, subject).names;
		expect(names({ kind: 'framework', framework: familyOf('iso-42001') })).toEqual([
			'iso42001',
			'iso42001',
		]);
		expect(names({ kind: 'edition', edition: editionOf('iso-42001-2023') })).toEqual([]);
		expect(names({ kind: 'edition', edition: editionOf('owasp-llm-2025') })).toEqual([
			'owaspllmtop102025',
			'owaspllm2025',
		]);
	});

	test('of an answer carries its topic, its frameworks and its other wordings', () => {
		const answer = [...site.answers.values()][0];
		if (answer === undefined) throw new Error('There is no answer.');
		const entry = searchEntry(site, { kind: 'answer', answer });
		expect(entry).toMatchObject({ kind: 'answer', title: answer.question, topic: answer.topic });
		expect(entry.frameworks).toContain('iso-42001');
		expect(entry.aliases).toEqual(answer.aliases);
	});

	test('gives no two pages of a framework the same name', () => {
		const owners = new Map<string, string[]>();
		for (const { address, subject } of listPages(site)) {
			if (subject.kind === 'section') continue;
			const { names, frameworks } = searchEntry(site, subject);
			for (const name of new Set(names)) {
				const key = `${frameworks[0]} ${name}`;
				owners.set(key, [...(owners.get(key) ?? []), address]);
			}
		}
		const shared = [...owners].filter(([, addresses]) => addresses.length > 1);
		// Only its dots tell C1.1 of AISVS from C11, and the index holds words without them.
		expect(shared.filter(([key]) => !key.startsWith('owasp-aisvs '))).toEqual([]);
	});

	test('of a register names it and what else it is called', () => {
		const subject = { kind: 'section', label: 'Wrong but widespread' } as const;
		expect(searchEntry(site, subject)).toMatchObject({
			kind: 'page',
			title: 'Wrong but widespread',
			names: ['wrongbutwidespread'],
			aliases: ['false claims', 'myths', 'misconceptions'],
		});
		expect(isSearchable(subject)).toBe(true);
	});

	test('is none for a list that only leads on', () => {
		const subject = { kind: 'section', label: 'All answers' } as const;
		expect(isSearchable(subject)).toBe(false);
		expect(() => searchEntry(site, subject)).toThrow('The page "All answers" is not searchable.');
	});
});
