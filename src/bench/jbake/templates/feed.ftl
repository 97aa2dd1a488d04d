<#ftl output_format="XML">
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>Postmortems</title>
<link>${config.site_host}/</link>
<description>The latest incidents</description>
<#list published_posts as document>
<#if document?index == 20><#break></#if>
<item>
<title>${document.title}</title>
<link>${config.site_host}/${document.uri}</link>
<guid>${config.site_host}/${document.uri}</guid>
<pubDate>${document.date?string("EEE, d MMM yyyy HH:mm:ss Z")}</pubDate>
<description>${document.summary}</description>
</item>
</#list>
</channel>
</rss>
