using Competency.Storage.KilledWriter;
using Competency.Storage.Sqlite;

// Arguments: the store, the first number. Says "kept N" once assessment N is acknowledged; somebody else ends it.
SqliteAssessmentStore store = new(args[0]);
for (int number = int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture); ; number++)
{
    await store.AddAsync(Numbered.Assessment(number));
    Console.Out.WriteLine($"kept {number}");
    Console.Out.Flush();
}
