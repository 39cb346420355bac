import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

const eslint = new ESLint();

/** Rules that a line breaks, were it in a script of the pages. */
async function broken(line: string): Promise<(string | null)[]> {
	const [result] = await eslint.lintText(`export {};\n${line}\n`, {
		filePath: 'src/client/theme.ts',
	});
	return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

describe('a script of the pages', () => {
	test.each([
		['document.body.innerHTML = location.hash;', 'no-restricted-properties'],
		['document.body.outerHTML = location.hash;', 'no-restricted-properties'],
		["document.body.insertAdjacentHTML('beforeend', location.hash);", 'no-restricted-properties'],
		['document.write(location.hash);', 'no-restricted-properties'],
		["new DOMParser().parseFromString(location.hash, 'text/html');", 'no-restricted-properties'],
		["document.body.setAttribute('onclick', location.hash);", 'no-restricted-syntax'],
		["document.body.setAttribute('style', location.hash);", 'no-restricted-syntax'],
		["location.href = 'javascript:void 0';", 'no-script-url'],
		['eval(location.hash);', 'no-eval'],
		["setTimeout('go()', 1);", '@typescript-eslint/no-implied-eval'],
		["new Function('go()')();", 'no-new-func'],
		['document.body.title = document.referrer;', 'no-restricted-properties'],
		["document.cookie = 'a=b';", 'no-restricted-properties'],
		['export default 1;', 'no-restricted-syntax'],
	])('may not say %s', async (line, rule) => {
		expect(await broken(line)).toContain(rule);
	});

	test('may set a text and any other attribute', async () => {
		const line = "document.body.setAttribute('aria-label', location.hash);";
		expect(await broken(`${line}\ndocument.body.textContent = location.hash;`)).toEqual([]);
	});
});
