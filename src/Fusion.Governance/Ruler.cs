namespace Fusion.Governance;

/// <summary>Answers for one person on one day.</summary>
sealed class Ruler(GovernanceRules rules, Standing standing, DateOnly today)
{
    public Ruling On(Question question) => question.Act switch
    {
        Act.See => See(),
        Act.Speak => Right(kind => kind.Speak, office => office.Speak),
        Act.Propose => Propose(Needed(question)),
        Act.Vote => Vote(Needed(question)),
        Act.Join => Join(question.As),
        Act.Hold => Hold(question),
        Act.TakeUp => TakeUp(question),
        Act.Leave => standing.Kind is null ? Refused(Reason.NotAMember) : new Ruling(true, Reason.Everybody),
        Act.Admit or Act.Invite or Act.Appoint or Act.Describe => Right(kind => kind.Powers?.Contains(question.Act) == true, office => office.Powers?.Contains(question.Act) == true),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.Act, "There is no such act."),
    };

    static Question Needed(Question question) => question.Matter is null ? throw new ArgumentException("To propose or to vote is about a matter.", nameof(question)) : question;

    Ruling See() => standing.IsPublic ? new Ruling(true, Reason.Everybody) : Right(kind => kind.See, office => office.See);

    Ruling Propose(Question question)
    {
        var level = rules.LevelOf(question.Matter!.Value, question.Office);
        return Elsewhere(question, level) ?? Right(kind => kind.Propose, office => office.Propose);
    }

    Ruling Vote(Question question)
    {
        var level = rules.LevelOf(question.Matter!.Value, question.Office);
        if (Elsewhere(question, level) is { } elsewhere) return elsewhere;
        var ended = false;
        var best = 0;
        var reason = Reason.Kind;
        foreach (var voter in rules.Of(level)!.Voters)
        {
            if (voter.Kind is { } kind && standing.Kind == kind && rules.Of(kind) is { Vote: true } && voter.Weight > best) (best, reason) = (voter.Weight, Reason.Kind);
            if (voter.Office is not { } office || rules.Of(office) is null) continue;
            if (Holds(office) && voter.Weight > best) (best, reason) = (voter.Weight, Reason.Office);
            ended |= !Holds(office) && Held(office);
        }
        if (best > 0) return new Ruling(true, reason, Weight: best);
        if (ended) return Refused(Reason.TermEnded);
        if (standing.Kind is not { } own) return Refused(Reason.NotAMember);
        return rules.Of(own) switch { null => Refused(Reason.UnknownKind), { Vote: true } => Refused(Reason.NotInElectorate), _ => Refused(Reason.NoRight) };
    }

    /// <summary>Where the matter belongs, if not here; null when it is decided by votes at the level that was asked.</summary>
    static Ruling? Elsewhere(Question question, Level level) => level switch
    {
        Level.Member => new Ruling(false, Reason.EachMember, level),
        Level.Above => new Ruling(false, Reason.Above, level),
        _ when question.At is { } at && at != level => new Ruling(false, Reason.OtherLevel, level),
        _ => null,
    };

    Ruling Join(MemberKind? kind)
    {
        if (standing.Kind is not null) return Refused(Reason.AlreadyIn);
        return kind is { } wanted && rules.Of(wanted) is not null ? new Ruling(true, Reason.Everybody) : Refused(Reason.UnknownKind);
    }

    Ruling Hold(Question question)
    {
        if (question.Office is not { } wanted || rules.Of(wanted) is not { } office) return Refused(Reason.NoSuchOffice);
        if (office.From.Count > 0 && standing.Kind is not { }) return Refused(Reason.NotAMember);
        if (office.From.Count > 0 && !office.From.Contains(standing.Kind!.Value)) return Refused(Reason.OtherKinds);
        if (office.Seats is { } seats && question.SeatsTaken >= seats) return Refused(Reason.SeatsTaken);
        if (office.MostTerms is { } terms && question.TermsServed >= terms) return Refused(Reason.TermsServed);
        return new Ruling(true, office.From.Count > 0 ? Reason.Kind : Reason.Everybody);
    }

    Ruling TakeUp(Question question)
    {
        if (standing.Kind is null) return Refused(Reason.NotAMember);
        if (question.Office is not { } wanted || rules.Of(wanted)?.Powers?.Contains(Act.Appoint) != true) return Refused(Reason.NoSuchOffice);
        return question.SeatsTaken > 0 ? Refused(Reason.SeatsTaken) : Hold(question);
    }

    Ruling Right(Func<KindRule, bool> byKind, Func<OfficeRule, bool> byOffice)
    {
        var own = standing.Kind is { } kind ? rules.Of(kind) : null;
        if (own is not null && byKind(own)) return new Ruling(true, Reason.Kind);
        var ended = false;
        foreach (var held in standing.Offices)
        {
            if (rules.Of(held.Office) is not { } rule || !byOffice(rule)) continue;
            if (held.IsHeld(today)) return new Ruling(true, Reason.Office);
            ended = true;
        }
        if (ended) return Refused(Reason.TermEnded);
        if (standing.Kind is null && !standing.Offices.Any(held => held.IsHeld(today))) return Refused(Reason.NotAMember);
        return Refused(standing.Kind is not null && own is null ? Reason.UnknownKind : Reason.NoRight);
    }

    bool Holds(Office office) => standing.Offices.Any(held => held.Office == office && held.IsHeld(today));

    bool Held(Office office) => standing.Offices.Any(held => held.Office == office);

    static Ruling Refused(Reason reason) => new(false, reason);
}
