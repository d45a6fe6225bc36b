package dev.asli.detection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.asli.testkit.ServiceArchitecture;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

@AnalyzeClasses(packages = "dev.asli.detection", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests everyService = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule only_inference_touches_onnx_runtime = noClasses()
            .that()
            .resideOutsideOfPackage("..inference..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.onnxruntime..")
            .because("native memory is freed in one place, and another engine can take its part");

    @ArchTest
    static final ArchRule nothing_is_written_to_disk = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                    File.class,
                    Files.class,
                    FileChannel.class,
                    FileOutputStream.class,
                    FileWriter.class,
                    RandomAccessFile.class)
            .because("nothing of an exhibit outlives its call");

    @ArchTest
    static final ArchRule only_the_edge_knows_the_wire = noClasses()
            .that()
            .resideOutsideOfPackage("..grpc..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.asli.detection.grpc..")
            .because("an examination does not depend on how it was asked for");
}
