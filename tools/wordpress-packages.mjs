// What the WordPress tests need beside Node: Debian's packages, each with a file that proves it is there.
import {existsSync} from 'node:fs';

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
