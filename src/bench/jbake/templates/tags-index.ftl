<#ftl output_format="HTML">
<#import "layout.ftl" as layout>
<@layout.page title="Services, causes and tags" root="../">
<ul>
<#list tags as entry>
<li><a href="../${entry.uri}">${entry.name}</a> ${entry.tagged_posts?size}</li>
</#list>
</ul>
</@layout.page>
