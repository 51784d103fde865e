using System.Text;
using Competency.Core.Serialization;
using FsCheck.Xunit;

namespace Competency.Core.Tests.Serialization;

public sealed class ModelRoundTripProperties
{
    [Property(MaxTest = 100)]
    public void ReadModel_AnyWrittenModel_IsEqualAndHasTheSameFingerprint(int seed)
    {
        CompetencyModel model = RandomModels.Create(seed);

        CompetencyModel read = CompetencyJson.ReadModel(CompetencyJson.WriteModel(model));

        read.Should().Be(model);
        read.GetHashCode().Should().Be(model.GetHashCode());
        CompetencyJson.Fingerprint(read).Should().Be(CompetencyJson.Fingerprint(model));
        CompetencyJson.CanonicalModel(read).Should().Equal(CompetencyJson.CanonicalModel(model));
        Encoding.UTF8.GetString(CompetencyJson.CanonicalModel(model)).Should().Be(CompetencyJson.WriteModel(model, indented: false));
    }

    [Property(MaxTest = 60)]
    public void Fingerprint_DifferentModels_Differ(int left, int right)
    {
        CompetencyModel first = RandomModels.Create(left);
        CompetencyModel second = RandomModels.Create(right);

        CompetencyJson.Fingerprint(first).Equals(CompetencyJson.Fingerprint(second), StringComparison.Ordinal).Should().Be(first.Equals(second));
    }
}
