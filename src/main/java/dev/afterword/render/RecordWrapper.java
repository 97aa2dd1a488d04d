package dev.afterword.render;

import freemarker.ext.beans.BeanModel;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.MethodCallAwareTemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import freemarker.template.Version;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows templates the same of an object as FreeMarker's own wrapper does, and reads the components
 * of records through handles. A page asks for some thousand of them, and a call by reflection costs
 * a walk over the stack, to see who calls, and for each component a class of its own.
 */
final class RecordWrapper extends DefaultObjectWrapper {
  private static final MethodType READ = MethodType.methodType(Object.class, Object.class);

  private final ClassValue<Map<String, MethodHandle>> components =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          return readers(type);
        }
      };

  RecordWrapper(Version version) {
    super(version);
  }

  @Override
  protected TemplateModel handleUnknownType(Object object) throws TemplateModelException {
    return object instanceof Record
        ? new RecordModel(object, this, components.get(object.getClass()))
        : super.handleUnknownType(object);
  }

  /** Of a class that is not public nothing can be seen, as everywhere in FreeMarker. */
  private static Map<String, MethodHandle> readers(Class<?> type) {
    Map<String, MethodHandle> readers = new HashMap<>();
    if (Modifier.isPublic(type.getModifiers())) {
      for (RecordComponent component : type.getRecordComponents()) {
        readers.put(component.getName(), reader(component));
      }
    }
    return readers;
  }

  private static MethodHandle reader(RecordComponent component) {
    try {
      return MethodHandles.publicLookup().unreflect(component.getAccessor()).asType(READ);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record; what is no component is left to FreeMarker. */
  private static final class RecordModel extends BeanModel
      implements MethodCallAwareTemplateHashModel, TemplateScalarModel {
    private final Map<String, MethodHandle> components;

    RecordModel(Object object, RecordWrapper wrapper, Map<String, MethodHandle> components) {
      super(object, wrapper);
      this.components = components;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
      MethodHandle reader = components.get(key);
      return reader == null ? super.get(key) : wrap(read(reader));
    }

    private Object read(MethodHandle reader) throws TemplateModelException {
      try {
        return (Object) reader.invokeExact(object);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new TemplateModelException("An accessor failed: " + e, new IllegalStateException(e));
      }
    }

    @Override
    public String getAsString() {
      return object.toString();
    }

    @Override
    public TemplateModel getBeforeMethodCall(String key)
        throws TemplateModelException, ShouldNotBeGetAsMethodException {
      return super.getBeforeMethodCall(key);
    }
  }
}
