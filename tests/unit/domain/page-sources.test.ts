import { expect, test } from 'vitest';
import { pageSources } from '../../../src/domain/page-sources.ts';
import { listPages } from '../../../src/domain/page-list.ts';
import { loadSite } from '../../../src/data/load-site.ts';

test('a page of a control rests on its edition, a pair of editions on both and on its sets, each named once', () => {
	const { site } = loadSite('tests/checks/base');
	const control = listPages(site).find(({ subject }) => subject.kind === 'control');
	const pair = listPages(site).find(({ subject }) => subject.kind === 'pair');
	if (control?.subject.kind !== 'control' || pair?.subject.kind !== 'pair') throw new Error();
	const { title, url } = control.subject.edition;
	expect(pageSources(site, control.subject)).toEqual([{ title, url }]);
	const sources = pageSources(site, pair.subject);
	const { from, to } = pair.subject;
	expect(sources.map((source) => source.title)).toEqual(
		expect.arrayContaining([from.title, to.title]),
	);
	expect(new Set(sources.map((source) => JSON.stringify(source))).size).toBe(sources.length);
});
