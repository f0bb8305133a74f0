/** Installs what package-lock.json names, unless that has been done since the lock last changed. */
export function ensureDependencies(root: string): Promise<void>;
/** Builds what runs in browsers, the staff console and the public tools, unless the builds there are of the sources as they are. */
export function ensureBuilds(root: string): Promise<void>;
/** The command line that runs npm. */
export function npm(): string[];
