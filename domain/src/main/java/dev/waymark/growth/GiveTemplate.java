package dev.waymark.growth;

/** @param id of the giving chosen by the form, so that sending twice gives once */
public record GiveTemplate(GivingId id, TemplateId template, Recipients to) {}
