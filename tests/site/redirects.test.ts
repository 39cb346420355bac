import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import htmlRules from '../../.htmlvalidate.mjs';
import { hashFiles, listPaths } from '../../src/build/listed-files.ts';
import { redirectsOf } from '../../src/build/redirects.ts';
import { answerAddress } from '../../src/domain/addresses.ts';
import { siteConfig } from '../../src/site.config.ts';
import { buildOn, MACHINES } from '../../src/build/reproduce/machine.ts';
import { copyProject } from '../project-copy.ts';
import { builtPages, FOLDER, redirectTarget, site } from './built-site.ts';
import { attributeOf, parseHtml, selectOne } from './html.ts';

const OLD_SLUG = 'a-slug-of-former-days';

/** A copy of the project in which the first answer once had another slug. */
function copyWithOldSlug(file: string): string {
	const root = copyProject('site-with-redirect');
	const text = readFileSync(join(root, file), 'utf8');
	writeFileSync(join(root, file), text.replace(/^topic:/m, `redirectFrom: [${OLD_SLUG}]\ntopic:`));
	return root;
}

/** The hash of every file of a built site, by path. */
async function hashesOf(folder: string): Promise<Map<string, string>> {
	const files = await hashFiles(folder, await listPaths(folder));
	return new Map(files.map(({ path, sha256 }) => [path, sha256]));
}

describe('a page that has moved', () => {
	const [answer] = site.answers.values();
	if (answer === undefined) throw new Error('There is no answer to move.');
	const root = copyWithOldSlug(answer.at.file);
	const readBuilt = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
	const address = answerAddress(answer.slug);

	// Another folder, time zone, locale, clock and number of cores, so that it shows what depends on them.
	beforeAll(() => buildOn(MACHINES[0], root));
	afterAll(() => {
		rmSync(root, { recursive: true });
	});

	test('leads from its old address to the new one, without JavaScript', async () => {
		const html = readBuilt(`answers/${OLD_SLUG}/index.html`);
		const page = { address: answerAddress(OLD_SLUG), html, root: parseHtml(html) };
		expect(redirectTarget(page)).toBe(address);
		const canonical = attributeOf(selectOne(page.root, 'link[rel="canonical"]'), 'href');
		expect(canonical).toBe(`${siteConfig.origin}${address}`);
		expect(attributeOf(selectOne(page.root, 'meta[name="robots"]'), 'content')).toContain(
			'noindex',
		);
		const report = await new HtmlValidate(htmlRules).validateString(html, page.address);
		expect(
			report.results.flatMap((result) => result.messages.map(({ message }) => message)),
		).toEqual([]);
	});

	test('is in the sitemap under its new address only', () => {
		const sitemap = readBuilt('sitemap-0.xml');
		expect(sitemap).toContain(`<loc>${siteConfig.origin}${address}</loc>`);
		expect(sitemap).not.toContain(OLD_SLUG);
	});

	test('changes no other file: the same content is built into the same bytes on another machine', async () => {
		const built = await hashesOf(FOLDER);
		const copied = await hashesOf(join(root, 'dist'));
		const differing = [...new Set([...built.keys(), ...copied.keys()])].filter(
			(path) => built.get(path) !== copied.get(path),
		);
		expect(differing.sort()).toEqual([
			'_redirects',
			`answers/${OLD_SLUG}/index.html`,
			'feed.xml', // an entry keeps the id of its first address
			'manifest.json',
		]);
	});
});

test('every redirect of the site leads on to a page', () => {
	const faults = Object.entries(redirectsOf(site)).filter(([from, to]) => {
		const page = builtPages.get(from);
		return (
			page === undefined || redirectTarget(page) !== to || !builtPages.has(to.split('#')[0] ?? '')
		);
	});
	expect(faults).toEqual([]);
});
