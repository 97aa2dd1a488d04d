<#ftl output_format="plainText"><#-- robots.txt. Sees: site. -->
User-agent: *
Allow: /
<#if site.baseUrl?has_content>

Sitemap: ${site.baseUrl?ensure_ends_with("/")}sitemap.xml
</#if>
