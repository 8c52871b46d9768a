<?php

/**
 * Loads the class MsResearch\Name from Name.php beside this file when it is first named.
 */

spl_autoload_register(static function (string $class): void {
    $prefix = 'MsResearch\\';
    if (strpos($class, $prefix) !== 0) {
        return;
    }
    $file = __DIR__ . '/' . substr($class, strlen($prefix)) . '.php';
    if (is_file($file)) {
        require $file;
    }
});
