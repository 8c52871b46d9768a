<?php
// Roundcube's own sanitizer: reads a mail's HTML, writes what Roundcube would show of it.
// Argument: a folder that its Debian packages were unpacked in, or / where they are installed.
$root = rtrim($argv[1], '/');
$lib = "$root/usr/share/roundcube/program/lib/Roundcube";
spl_autoload_register(function ($class) use ($root, $lib) {
    $file = str_starts_with($class, 'Masterminds')
        ? "$root/usr/share/php/" . str_replace('\\', '/', $class) . '.php'
        : "$lib/$class.php";
    if (file_exists($file)) require_once $file;
});
define('RCUBE_CHARSET', 'UTF-8');
$washer = new rcube_washtml(['allow_remote' => true, 'show_washed' => false, 'charset' => 'UTF-8']);
echo $washer->wash(stream_get_contents(STDIN));
