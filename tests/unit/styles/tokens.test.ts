import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Colour = readonly [red: number, green: number, blue: number];

const css = readFileSync('src/styles/tokens.css', 'utf8');
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)];

function coloursIn(theme: 'light' | 'dark'): ReadonlyMap<string, Colour> {
	return new Map(
		pairs.map(([, name = '', light = '', dark = '']) => [
			name,
			linear(theme === 'light' ? light : dark),
		]),
	);
}

/** The shares of light of a colour as written, e.g. `#7d2231`. */
function linear(hex: string): Colour {
	const share = (at: number) => {
		const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	return [share(1), share(3), share(5)];
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: Colour, other: Colour): number {
	const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Colour): number {
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What people with a full deficiency see, by the matrices of Machado, Oliveira and Fernandes (2009) on linear light. */
const DEFICIENCIES: Readonly<Record<string, readonly Colour[]>> = {
	none: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

function seenWith(matrix: readonly Colour[], [red, green, blue]: Colour): Colour {
	const row = ([r, g, b]: Colour) => Math.min(1, Math.max(0, r * red + g * green + b * blue));
	const [one = 0, two = 0, three = 0] = matrix.map(row);
	return [one, two, three];
}

/** Difference of two colours in Oklab, in which equal distances look alike: https://bottosson.github.io/posts/oklab/ */
function difference(one: Colour, other: Colour): number {
	const [a, b] = [oklab(one), oklab(other)];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function oklab([r, g, b]: Colour): Colour {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}

const FAMILIES = ['iso', 'nist', 'owasp', 'mitre', 'eu'];
const TEXTS = ['text', 'text-quiet', 'accent', ...FAMILIES];
const GROUNDS = ['surface', 'surface-raised', 'accent-soft', 'warn-soft'];
const TEXT_MIN = 4.5; // WCAG 2.2, 1.4.3
const BORDER_MIN = 3; // WCAG 2.2, 1.4.11
const DIFFERENCE_MIN = 0.05; // clearly two colours side by side; the name stands beside each all the same

describe.each(['light', 'dark'] as const)('colours in the %s theme', (theme) => {
	const colours = coloursIn(theme);
	const colour = (name: string): Colour => {
		const found = colours.get(name);
		if (found === undefined) throw new Error(`tokens.css has no --${name}`);
		return found;
	};
	const onGrounds = (names: readonly string[]) =>
		names.flatMap((name) => GROUNDS.map((ground) => ({ name, ground })));

	test.each(onGrounds(TEXTS))('--$name is read on --$ground', ({ name, ground }) => {
		expect(contrast(colour(name), colour(ground))).toBeGreaterThanOrEqual(TEXT_MIN);
	});

	test('text on a button of the accent is read', () => {
		expect(contrast(colour('surface'), colour('accent'))).toBeGreaterThanOrEqual(TEXT_MIN);
	});

	test('the border of a field is seen', () => {
		expect(contrast(colour('line-strong'), colour('surface'))).toBeGreaterThanOrEqual(BORDER_MIN);
	});

	test.each(Object.keys(DEFICIENCIES))('publishers are told apart with %s', (name) => {
		const seen = FAMILIES.map((family) => seenWith(DEFICIENCIES[name] ?? [], colour(family)));
		const closest = seen.flatMap((one, at) =>
			seen.slice(at + 1).map((other, after) => ({
				pair: `${FAMILIES[at]} and ${FAMILIES[at + 1 + after]}`,
				apart: difference(one, other),
			})),
		);
		expect(closest.filter(({ apart }) => apart < DIFFERENCE_MIN)).toEqual([]);
	});
});
