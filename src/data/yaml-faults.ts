import { isAlias, isMap, isScalar, isSeq, type Document, type Pair } from 'yaml';
import type { Finding } from '../domain/finding.ts';
import { oddCharacters } from '../domain/odd-characters.ts';

/** Something that is YAML, but not for files of ours. */
export interface YamlFault extends Required<Pick<Finding, 'rule' | 'message' | 'remedy'>> {
	/** Where it starts in the text. */
	readonly offset: number;
	/** True where the rest of the file means what it says all the same. */
	readonly isHarmless?: boolean;
}

export const FAULTS_MAX = 20; // findings of one file: what comes after them is not looked at, and the file not read
export const DEPTH_MAX = 12; // lists and fields inside each other; our data needs six

export const TOO_DEEP = {
	rule: 'size-limit',
	message: `Lists and fields stand more than ${DEPTH_MAX} deep inside each other here.`,
	remedy: 'Fields of our files stand a few steps deep at most: see src/schemas/.',
} as const;

export const SECOND_DOCUMENT = {
	rule: 'plain-yaml',
	message: 'A second document starts here, and a file holds one.',
	remedy: 'Remove the line of "---" or "...", or put it in quotes.',
} as const;

/** Keys that reach into the machinery of JavaScript objects. */
const MACHINERY = new Set(['__proto__', 'constructor', 'prototype']);

/** Everything in a document that plain data does without, in order: tags, anchors, aliases, directives, strange keys, too deep nesting. */
export function yamlFaults(document: Document, text: string): YamlFault[] {
	const faults: YamlFault[] = directiveFaults(document, text);
	const hasEscapes = text.includes('\\');
	const visit = (node: unknown, depth: number): void => {
		if (faults.length >= FAULTS_MAX) return;
		faults.push(...featureFaults(node));
		if (isScalar(node) && hasEscapes) faults.push(...escapedFaults(node, text));
		if (!isMap(node) && !isSeq(node)) return;
		if (depth >= DEPTH_MAX) {
			faults.push({ ...TOO_DEEP, offset: startOf(node) ?? 0 });
			return;
		}
		if (isMap(node)) faults.push(...keyFaults(node.items));
		for (const item of node.items) {
			if (!isMap(node)) visit(item, depth + 1);
			else visitPair(item, (part) => visit(part, depth + 1));
		}
	};
	visit(document.contents, 0);
	return faults;
}

function visitPair(pair: unknown, visit: (part: unknown) => void): void {
	if (typeof pair !== 'object' || pair === null) return;
	if ('key' in pair) visit(pair.key);
	if ('value' in pair) visit(pair.value);
}

function directiveFaults({ directives }: Document, text: string): YamlFault[] {
	const names = Object.keys(directives?.tags ?? {});
	const hasDirective = directives?.yaml.explicit === true || names.some((name) => name !== '!!') || /^%/.test(text);
	if (!hasDirective) return [];
	const offset = Math.max(0, text.search(/^%/m));
	return [
		{ offset, rule: 'plain-yaml', message: 'This line changes how YAML is read.', remedy: 'Remove the line that starts with "%".' },
	];
}

function featureFaults(node: unknown): YamlFault[] {
	const offset = startOf(node) ?? 0;
	const rule = 'plain-yaml';
	if (isAlias(node) || hasText(node, 'anchor')) {
		const message = 'This file uses YAML anchors and aliases, which are not supported here.';
		return [{ offset, rule, message, remedy: 'Write the value out where it is used.' }];
	}
	if (!hasText(node, 'tag')) return [];
	const message = 'This value has a YAML tag, and values are plain text, numbers, lists and fields.';
	return [{ offset, rule, message, remedy: 'Remove the word that starts with "!"; text that starts with "!" goes in quotes.' }];
}

function hasText(node: unknown, name: 'anchor' | 'tag'): boolean {
	const value: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined;
	return typeof value === 'string' && value !== '';
}

function keyFaults(pairs: readonly Pair[]): YamlFault[] {
	const seen = new Set<string>();
	return pairs.flatMap(({ key }): YamlFault[] => {
		const offset = startOf(key) ?? 0;
		if (!isScalar(key)) {
			const message = 'The name of a field is a list or has fields itself.';
			return [{ offset, rule: 'plain-yaml', message, remedy: 'A field has a plain word before its colon.' }];
		}
		const name = String(key.value);
		if (seen.has(name)) return [{ ...DUPLICATE, offset }];
		seen.add(name);
		return nameFaults(name, offset);
	});
}

const DUPLICATE = {
	rule: 'yaml-syntax',
	message: 'This is not valid YAML: Map keys must be unique.',
	remedy: 'This field stands here twice; keep one of the two.',
	isHarmless: true,
} as const;

function nameFaults(name: string, offset: number): YamlFault[] {
	const rule = 'plain-yaml';
	if (name === '<<') {
		const message = 'This file merges fields with "<<", which is not supported here.';
		return [{ offset, rule, message, remedy: 'Write the fields out where they are used.' }];
	}
	if (!MACHINERY.has(name)) return [];
	return [{ offset, rule, message: `"${name}" cannot be the name of a field.`, remedy: 'Remove this field.' }];
}

/** Characters that are written as escapes in the file, so that a look at its text does not show them. */
function escapedFaults(node: { readonly value: unknown }, text: string): YamlFault[] {
	const { value } = node;
	const offset = startOf(node) ?? 0;
	if (typeof value !== 'string' || text[offset] !== '"') return [];
	return oddCharacters(value)
		.filter((odd) => !text.includes(characterAt(value, odd.offset)))
		.slice(0, 1)
		.map(({ rule, message, remedy }) => ({ offset, rule, message, remedy, isHarmless: true }));
}

function characterAt(value: string, offset: number): string {
	return String.fromCodePoint(value.codePointAt(offset) ?? 0);
}

/** Offset of the first character of a node; undefined where it has no place. */
export function startOf(node: unknown): number | undefined {
	if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
	const { range } = node;
	return Array.isArray(range) && typeof range[0] === 'number' ? range[0] : undefined;
}
