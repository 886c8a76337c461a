// SPDX-License-Identifier: Apache-2.0
package dev.bascule.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/// What the length and comment rules need to know about one source file.
///
/// @param codeLines lines that hold code: neither blank nor comment only
/// @param types the public top-level types with their documentation, empty text where there is none
/// @param texts the string literals
record SourceFile(
        Path path, List<String> lines, long codeLines, List<Body> bodies, List<Type> types, List<String> texts) {
    /// A method or constructor that is written out, from `{` to `}`.
    record Body(String name, long lines, int parameters) {}

    /// A public top-level type and the text of its documentation comment.
    record Type(String name, String documentation) {}

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    static SourceFile read(JavacTask task, CompilationUnitTree unit) {
        var path = Path.of(unit.getSourceFile().toUri());
        var lines = Sources.text(path).lines().toList();
        var reader = new Reader(DocTrees.instance(task), unit);
        reader.scan(unit, null);
        return new SourceFile(
                path,
                lines,
                lines.stream().filter(SourceFile::isCode).count(),
                List.copyOf(reader.bodies),
                List.copyOf(reader.types),
                List.copyOf(reader.texts));
    }

    private static boolean isCode(String line) {
        var text = line.strip();
        return !text.isEmpty()
                && !text.startsWith("//")
                && !text.startsWith("/*")
                && !text.startsWith("* ")
                && !text.equals("*/");
    }

    /// Walks the tree once and collects; the arguments and results of a scanner are of no use here.
    private static final class Reader extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final SourcePositions positions;
        private final CompilationUnitTree unit;
        private final List<Body> bodies = new ArrayList<>();
        private final List<Type> types = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        Reader(DocTrees docs, CompilationUnitTree unit) {
            this.docs = docs;
            this.positions = docs.getSourcePositions();
            this.unit = unit;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            var topLevel = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
            if (topLevel && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                types.add(new Type(
                        type.getSimpleName().toString(),
                        Objects.requireNonNullElse(docs.getDocComment(getCurrentPath()), "")));
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            var ofRecord = owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
            var name = owner.getSimpleName() + "." + method.getName();
            var parameters =
                    ofRecord || isGiven(method) ? 0 : method.getParameters().size();
            bodies.add(new Body(name, method.getBody() == null ? 0 : length(method.getBody()), parameters));
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                texts.add(text);
            }
            return super.visitLiteral(literal, nothing);
        }

        private long length(Tree body) {
            var map = unit.getLineMap();
            return map.getLineNumber(positions.getEndPosition(unit, body) - 1)
                    - map.getLineNumber(positions.getStartPosition(unit, body))
                    + 1;
        }

        /// Whoever overrides a method did not choose its parameters.
        private static boolean isGiven(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }
    }
}
