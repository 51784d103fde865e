using Competency.Core;

namespace Competency.Questionnaires;

/// <summary>What came of reading one form: the form, or what is wrong with it. A form with one faulty cell is refused as a whole, because nobody is half-rated.</summary>
/// <param name="Form">The form, or null where there are faults.</param>
/// <param name="Faults">What is wrong, all of it, in the order of the form.</param>
public sealed record FormReading(FilledForm? Form, ValueList<FormFault> Faults);
