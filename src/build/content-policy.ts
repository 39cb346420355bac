import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentPolicy, REDIRECT_POLICY, type InlineCode } from '../domain/content-policy.ts';
import { responseRules } from '../domain/response-headers.ts';
import { hostHeaders } from '../exports/host-headers.ts';
import { siteConfig } from '../site.config.ts';
import { InlineCodeReader, type DocumentCode } from './inline-code.ts';
import { listPaths } from './listed-files.ts';
import type { PageStep } from './rendered-pages.ts';
import { writeRules } from './response-rules.ts';

/** How a document of ours starts: a page with a head, or a redirect of Astro without one. A policy that stands there already is replaced. */
const START =
	/^(<!doctype html>(?:<html[^<>]*>\s*<head>)?)(?:<meta http-equiv="Content-Security-Policy" content="[^"]*">)?/i;

/** The script that counts visits, where the owner set one, is the only thing from elsewhere. */
const counter =
	siteConfig.analytics === undefined ? undefined : new URL(siteConfig.analytics.script).origin;

/** Puts into each page the policy that fits exactly what it has inside, before it is written for the first time. */
export function statePolicy(): PageStep {
	const reader = new InlineCodeReader();
	return ({ path, html }) => withPolicy(html, policyOf(reader.read(html)), path);
}

/**
 * Writes into each document the policy that fits exactly what it has inside, for servers that send no headers, and for those
 * that do, `headers.json` and `_headers` with one policy that fits all documents. A browser that gets both obeys both.
 */
export async function writePolicies(folder: string): Promise<void> {
	const reader = new InlineCodeReader();
	const scripts = new Set<string>();
	const styles = new Set<string>();
	const documents = (await listPaths(folder)).filter((path) => path.endsWith('.html'));
	for (const path of documents) {
		const html = readFileSync(join(folder, path), 'utf8');
		const code = reader.read(html);
		for (const hash of code.scripts) scripts.add(hash);
		for (const hash of code.styles) styles.add(hash);
		const stated = withPolicy(html, policyOf(code), path);
		if (stated !== html) writeFileSync(join(folder, path), stated); // redirects, and what is copied as it is
	}
	const all: InlineCode = { scripts: [...scripts].sort(), styles: [...styles].sort() };
	const rules = responseRules(documentPolicy(all, counter));
	writeRules(folder, rules);
	writeFileSync(join(folder, '_headers'), hostHeaders(rules, documents));
}

function policyOf(code: DocumentCode): string {
	return code.isBare ? REDIRECT_POLICY : documentPolicy(code, counter);
}

/** Puts the policy first, so that nothing in the document comes before it. Throws where a document does not start as ours do. */
export function withPolicy(html: string, policy: string, path: string): string {
	const [start, beginning = ''] = START.exec(html) ?? [];
	if (start === undefined) {
		throw new Error(
			`${path} does not start with a doctype and a head, so that no content policy can stand first in it. It starts: ${html.slice(0, 60)}`,
		);
	}
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
	return `${beginning}${meta}${html.slice(start.length)}`;
}
