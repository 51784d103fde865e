using System.Text;
using Competency.Reporting.Markup;
using Competency.Reporting.Pages;

namespace Competency.Reporting;

/// <summary>Writes a report as one HTML file that needs nothing else: no network, no script, no other file.</summary>
/// <remarks>
/// The same content and options give the same bytes, whatever the culture, the day and the machine. Each number has its exact value and its path in the data as <c>data-value</c> and
/// <c>data-path</c>. Safe for any number of threads.
/// </remarks>
public static class HtmlReport
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a report in UTF-8.</summary>
    /// <param name="content">What it is about.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="options">How it looks; null for <see cref="ReportOptions.Default"/>.</param>
    public static void Write(ReportContent content, Stream stream, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using StreamWriter writer = new(stream, s_utf8, leaveOpen: true);
        Write(content, writer, options);
    }

    /// <summary>Writes a report; lines end in a line feed.</summary>
    /// <inheritdoc cref="Write(ReportContent, Stream, ReportOptions?)"/>
    /// <param name="content">What it is about.</param>
    /// <param name="writer">Where to; of an encoding that has every character, such as UTF-8.</param>
    /// <param name="options">How it looks; null for <see cref="ReportOptions.Default"/>.</param>
    public static void Write(ReportContent content, TextWriter writer, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("<!DOCTYPE html>");
        HtmlText.Write(Page.Of(content, options ?? ReportOptions.Default), writer);
        writer.Write('\n');
    }

    /// <summary>Gives a report as text.</summary>
    /// <inheritdoc cref="Write(ReportContent, Stream, ReportOptions?)"/>
    public static string ToText(ReportContent content, ReportOptions? options = null)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        Write(content, writer, options);
        return writer.ToString();
    }
}
