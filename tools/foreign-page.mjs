/** A page of somebody else: nothing of ours but the snippet. */
export function foreignPage(snippet) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A foreign page</title>
</head>
<body>
<main>
${snippet}</main>
</body>
</html>
`;
}
