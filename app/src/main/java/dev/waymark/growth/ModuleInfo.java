package dev.waymark.growth;

import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.PackageInfo;

/** Goals belong to people and aim at responsibilities. */
@PackageInfo
@ApplicationModule(allowedDependencies = {"people", "career", "shared"})
interface ModuleInfo {}
