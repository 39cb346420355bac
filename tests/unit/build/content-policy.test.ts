import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withPolicy, writePolicies } from '../../../src/build/content-policy.ts';
import { readRules } from '../../../src/build/response-rules.ts';
import { ruleFor } from '../../../src/domain/response-headers.ts';

const PAGE = '<!DOCTYPE html><html lang="en"> <head><meta charset="utf-8"></head></html>';
const META = '<meta http-equiv="Content-Security-Policy" content="POLICY">';

describe('the policy in a document', () => {
	test('comes first in the head', () => {
		expect(withPolicy(PAGE, 'POLICY', 'a.html')).toBe(PAGE.replace('<head>', `<head>${META}`));
	});

	test('comes first in a redirect, which has no head', () => {
		expect(withPolicy('<!doctype html><title>To</title>', 'POLICY', 'a.html')).toBe(
			`<!doctype html>${META}<title>To</title>`,
		);
	});

	test('takes the place of an older one', () => {
		const once = withPolicy(PAGE, 'OLD', 'a.html');
		expect(withPolicy(once, 'POLICY', 'a.html')).toBe(withPolicy(PAGE, 'POLICY', 'a.html'));
	});

	test('cannot come first where a document starts otherwise, and says so', () => {
		expect(() => withPolicy('<p>Hello', 'POLICY', 'a/index.html')).toThrow(
			'a/index.html does not start with a doctype and a head, so that no content policy can stand first in it. It starts: <p>Hello',
		);
	});
});

describe('the policies of a built site', () => {
	let folder: string;
	const text = (path: string) => readFileSync(join(folder, path), 'utf8');
	const page = (style: string) =>
		`<!DOCTYPE html><html><head><style>${style}</style></head><body></body></html>`;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'policies-'));
		mkdirSync(join(folder, 'other'));
		writeFileSync(join(folder, 'index.html'), page('a{}'));
		writeFileSync(join(folder, 'other/index.html'), page('b{}'));
		writeFileSync(join(folder, 'other/old.html'), '<!doctype html><title>Moved</title>');
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	const stylesIn = (policy: string) => /style-src ([^;]*)/.exec(policy)?.[1]?.split(' ').slice(1);

	test('name in a document its own styles, and in headers those of all', async () => {
		await writePolicies(folder);
		const [own = ''] = stylesIn(text('index.html')) ?? [];
		const [others = ''] = stylesIn(text('other/index.html')) ?? [];
		expect(own).not.toBe(others);
		const header = ruleFor(readRules(folder), '/').headers['Content-Security-Policy'] ?? '';
		expect(stylesIn(header)).toEqual([own, others].sort());
		expect(text('_headers')).toContain(header);
	});

	test('let a redirect do nothing', async () => {
		await writePolicies(folder);
		expect(text('other/old.html')).toBe(
			`<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'"><title>Moved</title>`,
		);
	});

	test('are the same when they are written again', async () => {
		await writePolicies(folder);
		const before = ['index.html', '_headers', 'headers.json'].map(text);
		await writePolicies(folder);
		expect(['index.html', '_headers', 'headers.json'].map(text)).toEqual(before);
	});
});
