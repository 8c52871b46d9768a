// What the WordPress tests need beside Node: Debian's packages, each with a file that proves it is there.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const VERSION = 'wp-includes/version.php';
const PACKAGES = {
  wordpress: '/usr/share/wordpress/wp-includes/version.php',
  'wordpress-theme-twentytwentyone': '/usr/share/wordpress/wp-content/themes/twentytwentyone/style.css',
  'wordpress-theme-twentytwentythree': '/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css',
  'php-cli': '/usr/bin/php',
  'mariadb-server-core': '/usr/sbin/mariadbd',
  'php-codesniffer': '/usr/bin/phpcs',
  gettext: '/usr/bin/xgettext',
};

/** Why the tests cannot run here; undefined where they can. */
export function missingForWordPress() {
  const missing = Object.keys(PACKAGES).filter((name) => !existsSync(PACKAGES[name]));
  return missing.length
    ? `Debian's ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not installed`
    : undefined;
}

const INSTALLED = '/usr/share/wordpress';
const version = (folder) => /\$wp_version = '([^']+)'/.exec(readFileSync(join(folder, VERSION), 'utf8'))?.[1];

/**
 * Every WordPress to test the plugin with: the machine's own, and those of the folder that `NEWER_WORDPRESS` names, as
 * `.ci/newer-wordpress` unpacks them.
 *
 * @returns {{name: string, folder: string}[]}
 */
export function wordpresses(newer = process.env.NEWER_WORDPRESS) {
  const unpacked = newer ? readdirSync(newer).sort() : [];
  return [INSTALLED, ...unpacked.map((name) => join(newer, name, INSTALLED))].map((folder) => ({
    name: existsSync(join(folder, VERSION)) ? `WordPress ${version(folder)}` : 'WordPress',
    folder,
  }));
}
