import { parseArgs } from 'node:util';
import { check, type CheckResult } from '../checks/check.ts';
import { githubReport } from '../checks/report-github.ts';
import { jsonReport } from '../checks/report-json.ts';
import { textReport } from '../checks/report-text.ts';
import { readFile } from '../data/files.ts';
import { projectRoot } from './project-root.ts';
import { currentDay, runCommand, UsageError } from './usage.ts';

const USAGE = 'Usage: npm run check -- [--format text|json|github] [--root FOLDER]';

runCommand(USAGE, (args) => {
	const { values } = parseArgs({
		args: [...args],
		options: { format: { type: 'string', default: 'text' }, root: { type: 'string' } },
	});
	const root = projectRoot(values.root);
	const print = reporterOf(values.format, root);
	const result = check(root, { today: currentDay(), judgesAge: true });
	process.stdout.write(print(result));
	return result.findings.length > 0 ? 1 : 0;
});

function reporterOf(format: string, root: string): (result: CheckResult) => string {
	const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'];
	switch (format) {
		case 'text':
			return (result) =>
				textReport(result, { readFile: (path) => readFile(root, path), isColoured });
		case 'json':
			return jsonReport;
		case 'github':
			return githubReport;
		default:
			throw new UsageError(`There is no format "${format}"; use text, json or github.`);
	}
}
