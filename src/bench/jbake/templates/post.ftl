<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<@layout.page title=content.title root=content.rootpath>
<p>${content.summary}</p>
<dl>
<dt>Date</dt><dd><time>${content.date?string("yyyy-MM-dd")}</time></dd>
<dt>Started</dt><dd><time>${content.started}</time></dd>
<dt>Ended</dt><dd><time>${content.ended}</time></dd>
<dt>Severity</dt><dd>${content.severity}</dd>
<dt>Services</dt><dd><@layout.tags names=content.services?split(",") root=content.rootpath/></dd>
<dt>Causes</dt><dd><@layout.tags names=content.causes?split(",") root=content.rootpath/></dd>
<dt>Tags</dt><dd><@layout.tags names=content.tags root=content.rootpath/></dd>
</dl>
${content.body?no_esc}
</@layout.page>
