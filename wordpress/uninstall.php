<?php

/**
 * Runs when the plugin is deleted: posts keep what can be read, and nothing of ours is left behind.
 */

namespace MsResearch;

defined('WP_UNINSTALL_PLUGIN') || exit;

require __DIR__ . '/includes/autoload.php';

Uninstall::everywhere();
