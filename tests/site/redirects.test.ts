import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import htmlRules from '../../.htmlvalidate.mjs';
import { redirectsOf } from '../../src/build/redirects.ts';
import { answerAddress } from '../../src/domain/addresses.ts';
import { siteConfig } from '../../src/site.config.ts';
import { builtPages, redirectTarget, site } from './built-site.ts';
import { attributeOf, parseHtml, selectOne } from './html.ts';

const PROJECT = [
	'astro.config.mjs',
	'content',
	'data',
	'package.json',
	'public',
	'src',
	'tsconfig.json',
];
const OLD_SLUG = 'a-slug-of-former-days';

/** Copies the project into a folder of its own, where the first answer once had another slug. */
function copyWithOldSlug(file: string): string {
	const root = mkdtempSync(join(tmpdir(), 'site-with-redirect-'));
	for (const path of PROJECT) cpSync(path, join(root, path), { recursive: true });
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
	const text = readFileSync(join(root, file), 'utf8');
	writeFileSync(join(root, file), text.replace(/^topic:/m, `redirectFrom: [${OLD_SLUG}]\ntopic:`));
	return root;
}

async function build(root: string): Promise<void> {
	const env = { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' };
	await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
		cwd: root,
		env,
	});
}

describe('a page that has moved', () => {
	const [answer] = site.answers.values();
	if (answer === undefined) throw new Error('There is no answer to move.');
	const root = copyWithOldSlug(answer.at.file);
	const readBuilt = (path: string) => readFileSync(join(root, 'dist', path), 'utf8');
	const address = answerAddress(answer.slug);

	beforeAll(() => build(root));
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

	test('changes no other page: the same content is built into the same bytes', () => {
		const changed = [...builtPages.values()].filter(({ address: path, html }) => {
			return readBuilt(path.endsWith('/') ? `${path}index.html` : path) !== html;
		});
		expect(changed.map((page) => page.address)).toEqual([]);
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
