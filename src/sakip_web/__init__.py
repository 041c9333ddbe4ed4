"""The web system of an office: plan, agree, measure, report, review (docs/arsitektur.md, part 5)."""
