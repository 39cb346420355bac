import { describe, expect, test } from 'vitest';
import { PageGroups } from '../../../src/build/page-groups.ts';
import type { SearchedPage } from '../../../src/build/search/searched-page.ts';

const COUNT = 3000;
const pages: readonly SearchedPage[] = Array.from({ length: COUNT }, (_, number) => ({
	path: `answers/answer-${number}/index.html`,
	html: `<p>${number}</p>`,
}));

function groupsOf(some: readonly SearchedPage[]): SearchedPage[][] {
	const groups = new PageGroups<SearchedPage>();
	const taken = some.flatMap((page) => {
		groups.add(page);
		return groups.takeFull();
	});
	return [...taken, ...groups.takeRest()];
}

describe('groups of pages', () => {
	test('hold each page once, in their order', () => {
		const groups = groupsOf(pages);
		expect(groups.flat()).toEqual(pages);
		expect(groups.length).toBeGreaterThan(5);
		expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(400);
	});

	test('are there as soon as they are complete', () => {
		const groups = new PageGroups<SearchedPage>();
		const early = pages.filter((page) => {
			groups.add(page);
			return groups.takeFull().length > 0;
		});
		expect(early.length).toBe(groupsOf(pages).length - 1);
	});

	test('stay the same but for one or two when a page is added', () => {
		const before = new Set(groupsOf(pages).map((group) => JSON.stringify(group)));
		const added = { path: 'answers/answer-new/index.html', html: '<p>new</p>' };
		const after = groupsOf(pages.toSpliced(100, 0, added)).map((group) => JSON.stringify(group));
		expect(after.filter((group) => !before.has(group)).length).toBeLessThanOrEqual(2);
	});
});
