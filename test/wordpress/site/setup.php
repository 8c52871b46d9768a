<?php

/**
 * Makes a WordPress from its files and an empty database: php setup.php ADDRESS. Prints its users as JSON.
 */

define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url($argv[1], PHP_URL_HOST) . ':' . parse_url($argv[1], PHP_URL_PORT);

require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

/** There is nobody to write to. */
function wp_new_blog_notification(): void
{
}

wp_install('Sample clinic', 'administrator', 'administrator@example.org', true, '', 'administrator');
update_option('show_avatars', 0);
update_option('posts_per_rss', 50);
update_option('timezone_string', 'America/Los_Angeles');

$users = [];
foreach (['administrator', 'editor', 'author', 'contributor'] as $role) {
    $user = get_user_by('login', $role);
    $id = $user ? $user->ID : wp_insert_user([
        'user_login' => $role,
        'user_pass' => $role,
        'user_email' => "$role@example.org",
        'role' => $role,
    ]);
    [$password] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests']);
    update_user_meta($id, $wpdb->get_blog_prefix() . 'persisted_preferences', [
        'core/edit-post' => ['welcomeGuide' => false, 'fullscreenMode' => false],
        '_modified' => '2026-01-01T00:00:00.000Z',
    ]);
    $users[$role] = ['id' => $id, 'application' => $password];
}
echo json_encode($users);
