<#ftl output_format="HTML">
<#macro page title root="">
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Postmortems</title>
<link rel="alternate" type="application/rss+xml" href="${root}${config.feed_file}">
</head>
<body>
<header><nav aria-label="Site"><a href="${root}index.html">Postmortems</a> <a href="${root}${config.archive_file}">Archive</a> <a href="${root}${config.tag_path}/index.html">Services, causes and tags</a></nav></header>
<main>
<h1>${title}</h1>
<#nested>
</main>
<#-- No number of documents here: JBake would ask its database for all of them once a page. -->
<footer><p>Made with JBake</p></footer>
</body>
</html>
</#macro>

<#macro tags names root>
<#list names as name><a href="${root}${config.tag_path}/${name}.html">${name}</a> </#list>
</#macro>

<#macro rows documents root>
<ul>
<#list documents as document>
<li><time>${document.date?string("yyyy-MM-dd")}</time> <a href="${root}${document.uri}">${document.title}</a> ${document.severity} ${document.services} <p>${document.summary}</p></li>
</#list>
</ul>
</#macro>
