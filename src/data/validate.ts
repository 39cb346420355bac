import { z } from 'zod';
import { closest } from '../domain/closest.ts';
import type { Finding } from '../domain/finding.ts';
import type { Path, YamlSource } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What a value is called in messages, e.g. `an answer`. */
interface Subject {
	readonly name: string;
	/** Path of the value inside the YAML text. */
	readonly path: Path;
}

export interface Validated<T> {
	/** The value, or undefined when it cannot be used at all. */
	readonly value: T | undefined;
	readonly findings: readonly Finding[];
}

/**
 * Holds a value against its schema. Every problem becomes a finding with its line.
 * A faulty value is still returned where it can be mended, so that later checks can run: without its unknown keys, and with
 * `standIn` in place of faulty fields. Nothing mended is ever published, because its findings stop the build.
 */
export function validate<S extends z.ZodObject>(
	schema: S,
	value: unknown,
	source: YamlSource,
	subject: Subject,
	standIn?: Readonly<Record<string, unknown>>,
): Validated<z.infer<S>> {
	const first = schema.safeParse(value);
	if (first.success) return { value: first.data, findings: [] };
	const issues = first.error.issues;
	const findings = withoutEchoes(issues.flatMap((issue) => toFindings(issue, schema, value, source, subject)));
	return { value: mend(schema, withoutUnknownKeys(value, issues), standIn), findings };
}

function mend<S extends z.ZodObject>(
	schema: S,
	value: unknown,
	standIn: Readonly<Record<string, unknown>> | undefined,
): z.infer<S> | undefined {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	if (standIn === undefined) return undefined;
	const mended = schema.safeParse({ ...standIn, ...withoutFaultyFields(value, result.error.issues) });
	return mended.success ? mended.data : undefined;
}

/** What is right of a value that another call reports on: without its faulty fields, or with `standIn` in their place. */
export function soundFields<S extends z.ZodObject>(
	schema: S,
	value: unknown,
	standIn: Readonly<Record<string, unknown>> = {},
): z.infer<S> | undefined {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	return mend(schema, withoutUnknownKeys(value, result.error.issues), standIn);
}

function withoutFaultyFields(value: unknown, issues: readonly Issue[]): Record<string, unknown> {
	if (typeof value !== 'object' || value === null) return {};
	const faulty = new Set(issues.map((issue) => issue.path[0]));
	return Object.fromEntries(Object.entries(value).filter(([key]) => !faulty.has(key)));
}

function toFindings(
	issue: Issue,
	schema: z.ZodObject,
	value: unknown,
	source: YamlSource,
	subject: Subject,
): Finding[] {
	const place = (path: Path) => source.locate([...subject.path, ...path]);
	if (issue.code === 'unrecognized_keys') {
		const parent = valueAt(value, issue.path);
		const known = fieldsAt(schema, issue.path);
		return issue.keys.map((key) => ({
			...place([...issue.path, key]),
			rule: 'unknown-key',
			message: `"${key}" is not a field of ${issue.path.length === 0 ? subject.name : `"${fieldName(issue.path)}"`}.`,
			...unknownKeyRemedy(key, known.filter((name) => !hasKey(parent, name)), known),
		}));
	}
	const field = fieldName(issue.path);
	if (isMissing(issue, value)) {
		const what = field === '' ? capitalise(subject.name) : `The field "${field}"`;
		const message = `${what} is ${valueAt(value, issue.path) === null ? 'empty' : 'missing'}.`;
		return [{ ...place(issue.path), rule: 'missing-field', message, remedy: `Every field of ${subject.name} is explained in src/schemas/.` }];
	}
	if (field === '') {
		const message = `${capitalise(subject.name)} is written as fields, each on a line with its name and a colon.`;
		return [{ ...place([]), rule: 'invalid-value', message }];
	}
	const near = nearestOf(allowedValues(issue), valueAt(value, issue.path));
	const advice = near === undefined ? {} : { remedy: `Did you mean "${near}"?` };
	return [{ ...place(issue.path), rule: ruleOf(issue), message: `"${field}": ${words(issue)}.`, ...advice }];
}

/** Names of the fields that the schema knows at a path inside the value. */
function fieldsAt(schema: z.ZodObject, path: Path): string[] {
	let current: unknown = schema;
	for (const key of path) {
		current = unwrap(current);
		if (current instanceof z.ZodArray) current = current.element;
		else if (current instanceof z.ZodObject) current = Reflect.get(current.shape, key);
	}
	current = unwrap(current);
	return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: unknown): unknown {
	const isWrapped = schema instanceof z.ZodDefault || schema instanceof z.ZodOptional;
	return isWrapped ? unwrap(schema.unwrap()) : schema;
}

/** A misspelt field is one fault, so the field that it was meant to be is not reported as missing too. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
	const meant = new Set(findings.map(({ fix }) => fix?.replace.replace(/:$/, '')));
	return findings.filter(({ rule, message }) => {
		const field = /^The field "(?:.+\.)?([^".]+)"/.exec(message)?.[1];
		return rule !== 'missing-field' || field === undefined || !meant.has(field);
	});
}

/** What may be written where only certain words may. */
function allowedValues(issue: Issue): string[] {
	const inner = issue.code === 'invalid_union' ? issue.errors.flat() : [issue];
	const found = inner.find((candidate) => candidate.code === 'invalid_value');
	return found?.code === 'invalid_value' ? found.values.map(String) : [];
}

function nearestOf(allowed: readonly string[], written: unknown): string | undefined {
	return typeof written === 'string' ? closest(written, allowed) : undefined;
}

function unknownKeyRemedy(key: string, missing: readonly string[], known: readonly string[]): Partial<Finding> {
	const near = closest(key, missing) ?? closest(key, known);
	if (near !== undefined) {
		return { remedy: `Did you mean "${near}"?`, fix: { search: `${key}:`, replace: `${near}:` } };
	}
	return known.length === 0 ? {} : { remedy: `Its fields are ${known.join(', ')}.` };
}

function isMissing(issue: Issue, value: unknown): boolean {
	const isAboutPresence = ['invalid_type', 'invalid_value', 'invalid_union'].includes(issue.code);
	return isAboutPresence && (valueAt(value, issue.path) ?? undefined) === undefined;
}

function ruleOf(issue: Issue): string {
	const rule = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
	return typeof rule === 'string' ? rule : 'invalid-value';
}

/** Name of a field in messages; which item of a list it belongs to is told by the line. */
function fieldName(path: Path): string {
	return path.filter((key) => typeof key === 'string').join('.');
}

/** The schema's own sentence, or zod's in plainer words. */
function words(issue: Issue): string {
	if (issue.code === 'invalid_type' && issue.expected === 'string') {
		return 'this is not text; put it in quotes';
	}
	const allowed = allowedValues(issue);
	if (allowed.length > 0) return `use one of ${allowed.map((word) => `"${word}"`).join(', ')}`;
	return issue.message.replace(/\.$/, '').replace(/^Invalid input: /, '');
}

function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(current, key) =>
			typeof current === 'object' && current !== null ? Reflect.get(current, key) : undefined,
		value,
	);
}

function hasKey(value: unknown, key: string): boolean {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** A copy of `value` without the keys that the schema does not know. */
function withoutUnknownKeys(value: unknown, issues: readonly Issue[]): unknown {
	const copy: unknown = structuredClone(value);
	for (const issue of issues) {
		if (issue.code !== 'unrecognized_keys') continue;
		const parent = valueAt(copy, issue.path);
		if (typeof parent !== 'object' || parent === null) continue;
		for (const key of issue.keys) Reflect.deleteProperty(parent, key);
	}
	return copy;
}

function capitalise(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
