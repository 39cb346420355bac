import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { breadcrumbTrail } from '../../../src/domain/breadcrumbs.ts';
import { listPages } from '../../../src/domain/page-list.ts';
import { pageDescription, pageTitle } from '../../../src/domain/page-meta.ts';
import { DESCRIPTION_MAX } from '../../../src/schemas/answer.ts';
import { day } from '../../../src/schemas/dates.ts';

const { site } = loadSite(process.cwd());
const pages = listPages(site);

const repeated = (values: readonly string[]) =>
	values.filter((value, index) => values.indexOf(value) !== index);

describe('every page of the site', () => {
	const described = pages.flatMap(({ subject }) => (subject.kind === 'section' ? [] : [subject]));

	test('has an address of its own that starts and ends with "/"', () => {
		const addresses = pages.map((page) => page.address);
		expect(repeated(addresses)).toEqual([]);
		expect(addresses.filter((address) => !/^\/(?:[a-z0-9.-]+\/)*$/.test(address))).toEqual([]);
	});

	test('knows the day of its last change', () => {
		const undated = pages.filter((page) => !day.safeParse(page.lastModified).success);
		expect(undated.map((page) => page.address)).toEqual([]);
	});

	test('has a title of its own', () => {
		expect(repeated(described.map(pageTitle))).toEqual([]);
	});

	test('has a description of its own that a search result shows whole', () => {
		const descriptions = described.map(pageDescription);
		expect(repeated(descriptions)).toEqual([]);
		expect(descriptions.filter((text) => text.length > DESCRIPTION_MAX)).toEqual([]);
	});

	test('stands at the end of its breadcrumb, the only step without an address', () => {
		const wrong = pages.filter(({ subject }) => {
			const trail = breadcrumbTrail(site, subject);
			return trail.findIndex((crumb) => crumb.address === undefined) !== trail.length - 1;
		});
		expect(wrong.map((page) => page.address)).toEqual([]);
	});

	test('leads in its breadcrumb to pages that exist', () => {
		const known = new Set(pages.map((page) => page.address));
		const steps = pages.flatMap(({ subject }) =>
			breadcrumbTrail(site, subject).flatMap(({ address }) => address?.split('#')[0] ?? []),
		);
		expect(steps.filter((address) => !known.has(address))).toEqual([]);
	});
});
