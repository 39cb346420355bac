import { z } from 'zod';

const names = z.record(z.string(), z.string()).default({});

/** What we read of `package-lock.json`, version 3: one entry an installed folder, ours under the empty name. */
export const packageLockSchema = z.object({
	name: z.string(),
	version: z.string(),
	packages: z.record(
		z.string(),
		z.object({
			version: z.string(),
			/** SPDX, as the package says it. */
			license: z.string().optional(),
			/** Hash of what is installed, e.g. `sha512-…` in Base64. */
			integrity: z.string().optional(),
			/** Needed to work on the site, not to build it. */
			dev: z.boolean().default(false),
			/** Needed on some systems only. */
			optional: z.boolean().default(false),
			devOptional: z.boolean().default(false),
			hasInstallScript: z.boolean().default(false),
			dependencies: names,
			devDependencies: names,
			optionalDependencies: names,
			peerDependencies: names,
		}),
	),
});

export type PackageLock = Readonly<z.infer<typeof packageLockSchema>>;
export type LockedPackage = Readonly<PackageLock['packages'][string]>;
