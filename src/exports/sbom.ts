import { v5 } from 'uuid';
import { compareText } from '../domain/finding.ts';
import type { LockedPackage, PackageLock } from '../schemas/package-lock.ts';

/** Fixed for good: the same packages have the same serial number in every build. */
const NAMESPACE = '5a2b1a5c-2f6b-4d0e-9d5e-0c1d6c1a6d7f';

const INSIDE = 'node_modules/';

/** One package of the list. */
export interface Component {
	readonly type: 'application' | 'library';
	readonly 'bom-ref': string;
	readonly name: string;
	readonly version: string;
	readonly purl: string;
	readonly scope?: 'required' | 'optional' | 'excluded';
	readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
	readonly licenses?: readonly object[];
}

/** A software bill of materials in CycloneDX 1.6. */
export interface Sbom {
	readonly serialNumber: string;
	readonly components: readonly Component[];
	readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
	readonly [field: string]: unknown;
}

/**
 * Every package that a lock file names, for every system, with its hash, its licence and what it needs. It has no date and
 * no random number in it, so that the same lock file gives the same bytes.
 */
export function makeSbom(lock: PackageLock): Sbom {
	const { '': own, ...installed } = lock.packages;
	if (own === undefined) throw new Error('package-lock.json does not say whose packages it locks.');
	const packages = Object.entries(installed);
	const root = purlOf(lock.name, own.version);
	const content = {
		metadata: {
			lifecycles: [{ phase: 'pre-build' }],
			component: { ...component(lock.name, own), type: 'application' },
		},
		components: firstOfEach(
			packages.map(([path, one]) => ({ ...component(nameOf(path), one), scope: scopeOf(one) })),
		),
		dependencies: [
			{ ref: root, dependsOn: needs(lock, '', { ...own.dependencies, ...own.devDependencies }) },
			...joined(
				packages.map(([path, one]) => ({
					ref: purlOf(nameOf(path), one.version),
					dependsOn: needs(lock, path, { ...one.dependencies, ...one.peerDependencies }),
				})),
			),
		],
	};
	return {
		$schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		serialNumber: `urn:uuid:${v5(JSON.stringify(content), NAMESPACE)}`,
		version: 1,
		...content,
	};
}

function component(name: string, one: LockedPackage): Component {
	const purl = purlOf(name, one.version);
	const hashes = (one.integrity ?? '').split(' ').flatMap(hashOf);
	return {
		type: 'library',
		'bom-ref': purl,
		name,
		version: one.version,
		purl,
		...(hashes.length === 0 ? {} : { hashes }),
		...(one.license === undefined ? {} : { licenses: [licenceOf(one.license)] }),
	};
}

/** What the package is needed for: to build the site, to build it on some systems, or only to work on it. */
function scopeOf(one: LockedPackage): 'required' | 'optional' | 'excluded' {
	if (one.dev) return 'excluded';
	return one.optional || one.devOptional ? 'optional' : 'required';
}

function hashOf(integrity: string): { alg: string; content: string }[] {
	const [, bits, base64] = /^sha(\d+)-(.+)$/.exec(integrity) ?? [];
	if (bits === undefined || base64 === undefined) return [];
	const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
	const content = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return [{ alg: `SHA-${bits}`, content }];
}

function licenceOf(spdx: string): object {
	return spdx.includes(' ') ? { expression: spdx } : { license: { id: spdx } };
}

/** `node_modules/a/node_modules/@b/c` is an installed `@b/c`. */
function nameOf(path: string): string {
	return path.slice(path.lastIndexOf(INSIDE) + INSIDE.length);
}

function purlOf(name: string, version: string): string {
	return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** The packages that another one gets when it asks for these names: the nearest folder above it holds them. */
function needs(
	{ packages }: PackageLock,
	path: string,
	names: Readonly<Record<string, string>>,
): string[] {
	const wanted = [
		...Object.keys(names),
		...Object.keys(packages[path]?.optionalDependencies ?? {}),
	];
	const found = wanted.flatMap((name) => {
		for (let above = path; ; above = above.slice(0, Math.max(0, above.lastIndexOf(INSIDE) - 1))) {
			const one = packages[`${above === '' ? '' : `${above}/`}${INSIDE}${name}`];
			if (one !== undefined) return [purlOf(name, one.version)];
			if (above === '') return [];
		}
	});
	return [...new Set(found)].sort(compareText);
}

/** A package that is installed in several folders is one package. It is as needed as where it is needed most. */
function firstOfEach(
	components: readonly (Component & { scope: keyof typeof NEED })[],
): Component[] {
	const neediest = components.toSorted((one, other) => NEED[one.scope] - NEED[other.scope]);
	const byPurl = new Map(neediest.toReversed().map((one) => [one.purl, one]));
	return [...byPurl.values()].sort((one, other) => compareText(one.purl, other.purl));
}

const NEED = { required: 0, optional: 1, excluded: 2 } as const;

function joined(needed: readonly Sbom['dependencies'][number][]): Sbom['dependencies'][number][] {
	return [...Map.groupBy(needed, ({ ref }) => ref)]
		.map(([ref, places]) => {
			const all = new Set(places.flatMap(({ dependsOn }) => dependsOn));
			return { ref, dependsOn: [...all].sort(compareText) };
		})
		.sort((one, other) => compareText(one.ref, other.ref));
}
