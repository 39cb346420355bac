import { describe, expect, test } from 'vitest';
import { PageGroups } from '../../../../src/build/search/page-groups.ts';
import type { SearchedPage } from '../../../../src/build/search/searched-page.ts';

const COUNT = 3000;
const pages: readonly SearchedPage[] = Array.from({ length: COUNT }, (_, number) => ({
	path: `answers/answer-${number}/index.html`,
	html: `<p>${number}</p>`,
}));

/** The groups of these pages, which come in the order of `places`. */
function groupsOf(
	listed: readonly (SearchedPage | undefined)[],
	places: readonly number[] = listed.map((_, place) => place),
): SearchedPage[][] {
	const groups = new PageGroups();
	const taken = places.flatMap((place) => {
		groups.add(place, listed[place]);
		return groups.takeFull();
	});
	return [...taken, ...groups.takeRest()];
}

describe('groups of pages', () => {
	test('hold each page once, in the order of the list', () => {
		const groups = groupsOf(pages);
		expect(groups.flat()).toEqual(pages);
		expect(groups.length).toBeGreaterThan(5);
		expect(Math.max(...groups.map((group) => group.length))).toBeLessThanOrEqual(400);
	});

	test('do not depend on which page was rendered first', () => {
		const shuffled = pages.map((_, place) => place ^ 5).filter((place) => place < COUNT);
		expect(groupsOf(pages, shuffled)).toEqual(groupsOf(pages));
	});

	test('leave out what is not searched, and what was never rendered', () => {
		const listed = pages.map((page, place) => (place % 3 === 0 ? undefined : page));
		const rendered = pages.map((_, place) => place).filter((place) => place % 7 !== 1);
		expect(groupsOf(listed, rendered).flat()).toEqual(
			rendered.flatMap((place) => listed[place] ?? []),
		);
	});

	test('stay the same but for one or two when a page is added', () => {
		const before = new Set(groupsOf(pages).map((group) => JSON.stringify(group)));
		const added = { path: 'answers/answer-new/index.html', html: '<p>new</p>' };
		const after = groupsOf(pages.toSpliced(100, 0, added)).map((group) => JSON.stringify(group));
		expect(after.filter((group) => !before.has(group)).length).toBeLessThanOrEqual(2);
	});
});
