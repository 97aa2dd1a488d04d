<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<@layout.page title="Latest incidents">
<#assign latest = published_posts>
<#if latest?size gt 20><#assign latest = latest[0..19]></#if>
<@layout.rows documents=latest root=""/>
<h2>Services, causes and tags</h2>
<p><@layout.tags names=alltags?sequence?sort root=""/></p>
</@layout.page>
