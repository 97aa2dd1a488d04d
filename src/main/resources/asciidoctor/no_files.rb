# A picture of the form SVG with the option "inline" is read from the machine that builds the site,
# whatever its path is and whatever stands in it, and becomes part of the page. No attribute
# switches that off, so here it is: pictures are shown by their address or not at all.
Asciidoctor::AbstractNode.prepend(Module.new do
  def read_asset(_path, _options = {})
    nil
  end

  def read_contents(_target, _options = {})
    nil
  end
end)
