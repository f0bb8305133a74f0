/** Installs what package-lock.json names, unless that has been done since the lock last changed. */
export function ensureDependencies(root: string): Promise<void>;
/** Builds the staff console, unless the build there was made from the sources as they are. */
export function ensureConsole(root: string): Promise<void>;
/** The command line that runs npm. */
export function npm(): string[];
