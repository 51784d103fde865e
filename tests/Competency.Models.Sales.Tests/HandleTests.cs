using System.Reflection;
using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>The handles and the data say the same, in both directions.</summary>
public class HandleTests
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static TheoryData<Type> Classes => [.. HandleClasses()];

    [Fact]
    public void Classes_AndModels_CorrespondOneToOne() =>
        HandleClasses().Select(Model).Should().BeEquivalentTo(SalesModels.All, options => options.ComparingByValue<CompetencyModel>());

    [Theory]
    [MemberData(nameof(Classes))]
    public void Class_IdVersionAndName_AreThoseOfTheModel(Type handles)
    {
        CompetencyModel model = Model(handles);

        Static(handles, "Id").Should().Be(model.Id);
        Static(handles, "Version").Should().Be(model.Version);
        handles.Name.Should().Be(Pascal(model.Id.Value));
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Class_Dimensions_AreThoseOfTheModelEachOnce(Type handles)
    {
        CompetencyModel model = Model(handles);

        DimensionHandles(handles).Select(handle => (handle.Name, Id(handle.Value))).Should().BeEquivalentTo(
            model.AllDimensions().Select(dimension => (Pascal(dimension.Id.Value), dimension.Id)));
        Static(handles, "AllDimensions").Should().BeAssignableTo<IReadOnlyList<DimensionId>>()
            .Which.Should().Equal(model.AllDimensions().Select(dimension => dimension.Id));
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Class_LevelsAndIndicators_AreThoseOfTheModelEachOnce(Type handles)
    {
        foreach ((string _, object handle) in DimensionHandles(handles))
        {
            Dimension dimension = Model(handles).GetDimension(Id(handle));
            (string Name, object Level)[] levels =
                [.. handle.GetType().GetProperties(Own).Where(property => property.Name.StartsWith("Level", StringComparison.Ordinal)).Select(property => (property.Name, property.GetValue(handle)!))];

            levels.Select(level => level.Name).Should().Equal(dimension.Levels.Select(level => $"Level{level.Ordinal}"));
            foreach (((string name, object level), ProficiencyLevel data) in levels.Zip(dimension.Levels))
            {
                level.GetType().GetProperty("Ordinal")!.GetValue(level).Should().Be(data.Ordinal);
                IndicatorHandles(level).Should().BeEquivalentTo(data.Indicators.Select(Expected), because: $"{dimension.Id} has them on {name}");
                List(level, "All").Should().Equal(data.Indicators.Select(indicator => indicator.Id));
            }

            IndicatorHandles(handle).Should().BeEquivalentTo(dimension.Indicators.Select(Expected), because: $"{dimension.Id} has them without level");
            if (dimension.IsLeaf)
            {
                List(handle, "AllIndicators").Should().Equal(dimension.AllIndicators().Select(indicator => indicator.Id));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Class_AllIndicatorHandlesTogether_AreTheIndicatorsOfTheModel(Type handles) =>
        DimensionHandles(handles)
            .SelectMany(handle => handle.Value.GetType().GetProperties(Own)
                .Where(property => property.Name.StartsWith("Level", StringComparison.Ordinal))
                .Select(property => property.GetValue(handle.Value)!)
                .Prepend(handle.Value))
            .SelectMany(IndicatorHandles)
            .Select(indicator => indicator.Id)
            .Should().BeEquivalentTo(Walk.Indicators(Model(handles)).Select(indicator => indicator.Id));

    [Theory]
    [MemberData(nameof(Classes))]
    public void Dimension_Conversions_AreToAnItemForALeafOnly(Type handles)
    {
        foreach ((string _, object handle) in DimensionHandles(handles))
        {
            Dimension dimension = Model(handles).GetDimension(Id(handle));
            Type[] targets = [.. handle.GetType().GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name is "op_Implicit").Select(method => method.ReturnType)];

            targets.Should().BeEquivalentTo(dimension.IsLeaf ? new[] { typeof(DimensionId), typeof(ItemId) } : [typeof(DimensionId)]);
            handle.ToString().Should().Be(dimension.Id.Value);
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void Class_ProfilesAndQuestions_AreThoseOfTheModelInOrder(Type handles)
    {
        CompetencyModel model = Model(handles);

        Ids(handles, "Profiles").Should().Equal(model.RequirementProfiles.Select(profile => (Pascal(profile.Id.Value), (object)profile.Id)));
        Ids(handles, "Interview").Should().Equal((model.InterviewGuide?.Questions ?? []).Select(question => (Pascal(question.Id.Value), (object)question.Id)));
    }

    [Fact]
    public void Handle_Null_IsRefused()
    {
        SalesRepresentative.InfluenceHandle handle = null!;

        FluentActions.Invoking(() => (DimensionId)handle).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => (ItemId)handle).Should().Throw<ArgumentNullException>();
    }

    private static IEnumerable<Type> HandleClasses() =>
        typeof(SalesModels).Assembly.GetExportedTypes().Where(type => type.GetProperty("Model", BindingFlags.Public | BindingFlags.Static) is not null);

    private static CompetencyModel Model(Type handles) => (CompetencyModel)Static(handles, "Model");

    private static object Static(Type handles, string name) => handles.GetProperty(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static IEnumerable<(string Name, object Value)> DimensionHandles(Type handles) =>
        handles.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType.DeclaringType == handles)
            .Select(property => (property.Name, property.GetValue(null)!));

    private static IEnumerable<(string Name, object Id)> Ids(Type handles, string nested) =>
        (handles.GetNestedType(nested)?.GetProperties(BindingFlags.Public | BindingFlags.Static) ?? []).Select(property => (property.Name, property.GetValue(null)!));

    private static DimensionId Id(object handle) => (DimensionId)handle.GetType().GetProperty("Id")!.GetValue(handle)!;

    private static IEnumerable<(string Name, IndicatorId Id)> IndicatorHandles(object owner) =>
        owner.GetType().GetProperties(Own)
            .Where(property => property.PropertyType == typeof(IndicatorId))
            .Select(property => (property.Name, (IndicatorId)property.GetValue(owner)!));

    private static IReadOnlyList<IndicatorId> List(object owner, string name) => (IReadOnlyList<IndicatorId>)owner.GetType().GetProperty(name)!.GetValue(owner)!;

    private static (string Name, IndicatorId Id) Expected(BehavioralIndicator indicator) => ($"Indicator{indicator.Id.Value.Split('.')[^1]}", indicator.Id);

    private static string Pascal(string id) => string.Concat(id.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
