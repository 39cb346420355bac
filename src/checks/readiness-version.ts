import type { Rule } from './rule.ts';

export const readinessVersion: Rule = {
	name: 'readiness-version',
	why: 'A shared result names the version it was made with, so that version must be found for ever.',
	check(site, report) {
		for (const [index, { version, name, locate }] of site.questionnaires.entries()) {
			if (String(version) !== name) {
				report(locate(['version']), `Version ${version} is in the file ${name}.yaml.`, {
					remedy: `Write ${name} here, or name the file ${version}.yaml.`,
				});
			} else if (version !== index + 1) {
				report(locate(['version']), `There is a version ${version} and no version ${index + 1}.`, {
					remedy: 'Versions count up from 1, and old ones stay.',
				});
			}
		}
	},
};
