import type { Finding } from '../domain/finding.ts';
import type { CheckResult } from './check.ts';
import { successLine } from './report-text.ts';
import { visible } from './visible.ts';

/**
 * Workflow commands: GitHub shows each finding at its line of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport({ findings, site }: CheckResult): string {
	if (findings.length === 0) return `${successLine(site)}\n`;
	return findings.map((finding) => `${annotation(finding)}\n`).join('');
}

function annotation({ file, line, column, rule, message, remedy }: Finding): string {
	const properties = Object.entries({ file, line, col: column, title: rule })
		.map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
		.join(',');
	return `::error ${properties}::${escapeData(remedy === undefined ? message : `${message}\n${remedy}`)}`;
}

function escapeData(text: string): string {
	return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
