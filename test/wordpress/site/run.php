<?php

/**
 * Runs what comes on standard input inside WordPress, as the administrator: php run.php ADDRESS.
 */

$_SERVER['HTTP_HOST'] = parse_url($argv[1], PHP_URL_HOST) . ':' . parse_url($argv[1], PHP_URL_PORT);
define('WP_ADMIN', true);

require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';

wp_set_current_user(1);
eval(stream_get_contents(STDIN));
